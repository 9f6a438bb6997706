{#- What the first results need, and the page: see partials/script.html. -#}
{%- from "partials/script.html" import script -%}
{{ script([
  "numbers", "loading", "folding", "stemming", "calendar", "tagging", "grouping", "parsing", "pieces", "slots", "shelves",
  "patterns", "evaluating", "ranking", "naming", "engine",
  "page/wording", "page/making", "page/asking", "page/troubles", "page/doors", "page/parts", "page/orders",
  "page/results", "page/chips", "page/searching", "page/main",
]) }}
