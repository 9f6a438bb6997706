// The search page: asks api/search beside the site's root, and keeps every state in this page's address.
(() => {
  "use strict";
  const page = document.querySelector(".search");
  const form = page.querySelector("form");
  const status = page.querySelector(".search__status");
  const list = page.querySelector(".search__results");
  const absent = page.querySelector(".search__absent");
  const root = new URL(`${page.dataset.root}/`, location.href);
  const STEP = 20;
  let asked = 0;

  const make = (name, content, attributes = {}) => {
    const element = document.createElement(name);
    element.append(...[content].flat());
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };

  // A snippet is HTML of one kind only: text and <mark>. Read in a document that runs nothing, copied as text.
  const snippet = (html) => {
    const nodes = new DOMParser().parseFromString(html || "", "text/html").body.childNodes;
    return [...nodes].map((node) => (node.nodeName === "MARK" ? make("mark", node.textContent) : node.textContent));
  };

  const inside = (path) => {
    const address = new URL(path, root);
    return address.href.startsWith(root.href) ? address.href : root.href;
  };

  const day = (edtf) => {
    const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf || "");
    if (!parts) return edtf || "";
    const names = { year: "numeric", month: parts[2] && "long", day: parts[3] && "numeric", timeZone: "UTC" };
    const date = new Date(Date.UTC(+parts[1], (parts[2] || 1) - 1, parts[3] || 1));
    return date.toLocaleDateString(document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang, names);
  };

  const result = (hit) => {
    const about = [hit.kind === "article" ? "" : hit.kind, hit.outlet, day(hit.published)].filter(Boolean).join(" · ");
    const item = make("li", make("a", hit.title || hit.id, { href: inside(hit.url) }));
    if (about) item.append(make("p", about, { class: "search__about" }));
    if (hit.snippet) item.append(make("p", snippet(hit.snippet), { class: "search__snippet" }));
    return item;
  };

  const link = (text, changes) => {
    const state = new URLSearchParams(location.search);
    Object.entries(changes).forEach(([key, value]) => state.set(key, value));
    return make("a", text, { href: `?${state}` });
  };

  const show = (answer, limit) => {
    list.replaceChildren(...answer.results.map(result));
    const count = answer.total === 1 ? "1 result" : `${answer.total.toLocaleString()} results`;
    status.replaceChildren(answer.total ? `${count}.` : "Nothing found. Fewer words or filters find more.");
    if (answer.did_you_mean) {
      status.append(" Did you mean ", link(answer.did_you_mean, { q: answer.did_you_mean }), "?");
    }
    if (answer.total > answer.results.length && answer.results.length >= limit) {
      list.append(make("li", link("Show more results", { limit: limit + STEP }), { class: "search__more" }));
    }
  };

  // Whatever is not JSON, or no answer at all, is a host without the search engine.
  const ask = async (state) => {
    const query = new URLSearchParams(state);
    const address = new URL("api/search", root);
    address.search = query;
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (!(answer.headers.get("Content-Type") || "").includes("json")) throw new Error("no search engine here");
    return answer.json();
  };

  const run = async () => {
    const mine = ++asked;
    const state = new URLSearchParams(location.search);
    [...form.elements].filter((field) => field.name).forEach((field) => { field.value = state.get(field.name) || ""; });
    const limit = Math.max(STEP, parseInt(state.get("limit"), 10) || 0);
    const wanted = [...state].some(([key, value]) => value && !["limit", "sort"].includes(key));
    document.title = document.title.replace(/^.*?(?=Search)/, state.get("q") ? `${state.get("q")} · ` : "");
    try {
      const answer = await ask([...state].filter(([key, value]) => value && key !== "limit").concat([["limit", limit]]));
      if (mine !== asked) return;
      form.hidden = false;
      absent.hidden = true;
      if (wanted && !answer.error) return show(answer, limit);
      list.replaceChildren();
      status.replaceChildren(wanted ? answer.error : "");
      if (!wanted) form.elements.q.focus();
    } catch {
      form.hidden = true;
      absent.hidden = false;
      status.replaceChildren();
      list.replaceChildren();
    }
  };

  const go = (state) => {
    history.pushState(null, "", `?${state}`);
    run();
  };

  const submit = () => go(new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim())));

  form.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  form.querySelectorAll("select").forEach((field) => field.addEventListener("change", submit));
  page.addEventListener("click", (event) => {
    const anchor = event.target.closest('a[href^="?"]');
    if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(anchor.getAttribute("href").slice(1));
  });
  addEventListener("popstate", run);
  run();
})();
