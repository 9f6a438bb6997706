{#- What comes after the first results, or when a name is written: see partials/script.html. -#}
{%- from "partials/script.html" import script -%}
{{ script([
  "phrases", "snippets", "bodies", "counting", "expanding", "spelling", "completions",
  "page/periods", "page/completing", "page/combobox", "page/respelling", "page/facets", "page/sliders", "page/dates",
  "page/beside",
]) }}
