// The page works without this; with it findings can be filtered and gone through by key.
"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const cards = all(".card");
  const filters = one(".filters");
  const root = document.documentElement;

  const named = (node) => (node.dataset.f || "").split(" ");
  const parts = new Map(); // of a finding: its card, its marks and its numbers in the copy
  for (const node of all("[data-f]")) {
    for (const number of named(node)) {
      if (!parts.has(number)) parts.set(number, []);
      parts.get(number).push(node);
    }
  }

  // Both places of a pair and the card light up together.
  let lit = [];
  const light = (numbers) => {
    for (const node of lit) node.classList.remove("lit");
    lit = numbers.flatMap((number) => parts.get(number) || []);
    for (const node of lit) node.classList.add("lit");
  };
  const about = (event) => {
    const node = event.target.closest ? event.target.closest("[data-f]") : null;
    if (node) light(named(node));
  };
  document.addEventListener("mouseover", about);
  document.addEventListener("focusin", about);

  const go = (card) => {
    if (!card) return;
    const fold = card.closest("details");
    if (fold) fold.open = true;
    const copy = document.getElementById("p" + card.dataset.f + "-0");
    const row = copy && copy.closest(".graf");
    card.focus({ preventScroll: true });
    (window.innerWidth < 900 ? card : row || card).scrollIntoView({ block: "center" });
  };
  const step = (by) => {
    const open = cards.filter((card) => !card.hidden);
    if (!open.length) return;
    const here = document.activeElement && document.activeElement.closest("[data-f]");
    const at = here ? Number(named(here)[0]) : by > 0 ? 0 : Infinity;
    const number = (card) => Number(card.dataset.f);
    const next =
      by > 0
        ? open.find((card) => number(card) > at)
        : open.filter((card) => number(card) < at).pop();
    go(next || (by > 0 ? open[0] : open[open.length - 1]));
  };

  // A click on a place opens its card, as a click on the number does.
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-f]");
    if (!mark || String(getSelection())) return;
    const open = named(mark).map((number) => document.getElementById("f" + number));
    go(open.find((card) => card && !card.hidden));
  });

  if (!filters) return;
  filters.hidden = false;
  filters.addEventListener("submit", (event) => event.preventDefault());

  const chosen = (kind) =>
    new Set(
      all(`[data-${kind}]`)
        .filter((box) => box.type === "checkbox" && box.checked)
        .map((box) => box.dataset[kind]),
    );
  const apply = () => {
    const weights = chosen("weight");
    const families = chosen("family");
    const off = new Set();
    for (const card of cards) {
      card.hidden = !(weights.has(card.dataset.weight) && families.has(card.dataset.family));
      if (card.hidden) off.add(card.dataset.f);
    }
    for (const mark of all("mark[data-f], a.ref")) {
      mark.classList.toggle("off", named(mark).every((number) => off.has(number)));
    }
    const left = cards.length - off.size;
    one("[data-shown]").textContent = off.size ? `${left} of ${cards.length} findings shown` : "";
  };
  filters.addEventListener("change", apply);
  for (const button of all("[data-go]")) {
    button.addEventListener("click", () => step(Number(button.dataset.go)));
  }

  const keys = one("[data-keys]");
  const steps = { n: 1, j: 1, p: -1, k: -1 };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys.checked) return;
    if (event.key in steps) {
      event.preventDefault();
      step(steps[event.key]);
    }
  });

  const theme = one("[data-theme-switch]");
  const isDark = () =>
    root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
  const name = () => {
    theme.textContent = isDark() ? "Light page" : "Dark page";
  };
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    name();
  });
  name();
  apply();
})();
