"use strict";
// The report's filters, search and keys, and the rows behind each score. All foreign text goes
// into the page as text nodes, never as markup.

const list = document.querySelector(".blocks");
const items = Array.from(list.children);
const search = document.getElementById("search");
const filters = Array.from(document.querySelectorAll("[data-filter]"));
const tabs = Array.from(document.querySelectorAll("[role=tab]"));
const firstRows = 5; // rows of a part that are shown before the rest is asked for
let parsed = null;
let texts = null;

// data returns what the page's JSON says, parsed when first asked for.
function data() {
  parsed ??= JSON.parse(document.getElementById("data").textContent);
  return parsed;
}

// make returns an element with properties and children, which are elements or text.
function make(tag, properties, ...children) {
  const e = document.createElement(tag);
  for (const [key, value] of Object.entries(properties || {})) {
    if (key.includes("-")) e.setAttribute(key, value);
    else e[key] = value;
  }
  e.append(...children);
  return e;
}

// points returns thousandths as they are read.
const points = n => (n < 0 ? "−" : "+") + (Math.abs(n) / 1000).toFixed(2);

// block returns what is known of block i.
function block(i) {
  const b = data().blocks[i], rows = [];
  for (let k = 5; k < b.length; k += 4) {
    const [name, reason, part] = data().rules[b[k]];
    rows.push({rule: b[k], name, reason, part, value: b[k + 1], points: b[k + 2], nearPoints: b[k + 3]});
  }
  return {words: b[0], score: b[1], bias: b[2], nearBias: b[3], joined: b[4] === 1, rows};
}

const byWeight = (x, y) => Math.abs(y.points) - Math.abs(x.points);

// parts returns the parts of a score, in the order in which they are added up.
function parts(b) {
  const names = ["The block by itself", "Its surroundings", "Second stage: a look at the first choice"];
  return names.map((name, part) => ({name, rows: b.rows.filter(r => r.points !== 0 && r.part === part).sort(byWeight)}))
    .filter(p => p.rows.length > 0);
}

const sum = rows => rows.reduce((n, r) => n + r.points, 0);

// waterfall returns a table in which each row starts where the last one ended.
function waterfall(caption, bias, groups, total, all) {
  const lines = [{name: "Where every block of the page starts", points: bias}];
  for (const g of groups) {
    lines.push({group: g.name, subtotal: sum(g.rows)});
    const shown = all ? g.rows : g.rows.slice(0, firstRows);
    lines.push(...shown);
    if (shown.length < g.rows.length) {
      const rest = g.rows.slice(shown.length);
      lines.push({rest: rest.length, points: sum(rest)});
    }
  }
  let at = 0, low = Math.min(0, total), high = Math.max(0, total);
  for (const l of lines) {
    l.from = at;
    at += l.points || 0;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  const place = n => 100 * (n - low) / (high - low || 1);
  const table = make("table", {className: "fall"}, make("caption", {}, caption));
  const body = table.appendChild(make("tbody"));
  for (const l of lines) body.append(line(l, place));
  body.append(line({name: "Score", points: total, from: 0, total: true}, place));
  for (const b of body.querySelectorAll(".rest button")) {
    b.onclick = () => table.replaceWith(waterfall(caption, bias, groups, total, true));
  }
  return table;
}

// line returns a row of the waterfall.
function line(l, place) {
  const shown = l.group ? l.subtotal : l.points;
  const head = make("th", {scope: "row"}, l.group || l.reason || (l.rest ? "" : l.name));
  if (l.rest) head.append(make("button", {type: "button"}, l.rest + " smaller rows"));
  if (l.reason) head.append(" ", make("code", {}, l.name));
  const step = make("td", {className: "step"});
  const classes = [l.group && "part", l.rest && "rest", l.total && "sum", l.points < 0 && "minus"];
  if (!l.group) step.append(bar(l, place));
  return make("tr", {className: classes.filter(Boolean).join(" ")}, head,
    make("td", {className: "value"}, l.value == null ? "" : String(l.value)),
    make("td", {className: "points"}, points(shown)), step);
}

function bar(l, place) {
  const box = make("div", {"aria-hidden": "true"}), fill = make("i");
  box.style.setProperty("--zero", place(0) + "%");
  fill.style.left = Math.min(place(l.from), place(l.from + l.points)) + "%";
  fill.style.width = Math.abs(place(l.from + l.points) - place(l.from)) + "%";
  box.append(fill);
  return box;
}

// reason says in a sentence why the block went where it went.
function reason(li, b) {
  const kept = li.classList.contains("kept"), mark = li.querySelector(".mark");
  if (kept && mark) return "It became the article's " + mark.textContent + ".";
  const over = b.score >= 0;
  if (b.joined) return "It is kept for the text around it, whatever its score.";
  if (kept && over) return "Its score is over the threshold, 0.";
  if (kept) return "Its score is under the threshold, 0. It is kept since dropping it would cut a run of kept text in two.";
  if (over) return "Its score is over the threshold, 0. It is dropped since a kept run costs more to start than this block brings, or since it went elsewhere.";
  return "Its score is under the threshold, 0.";
}

// blame names the rows that weigh most for and against.
function blame(b) {
  const rows = b.rows.filter(r => r.points !== 0).sort((x, y) => x.points - y.points);
  const p = make("p");
  const say = (label, r) => p.append(label, make("b", {}, r.reason || r.name), " (" + points(r.points) + ")");
  if (rows.length && rows[0].points < 0) say("Most against: ", rows[0]);
  if (rows.length && rows.at(-1).points > 0) say(p.childNodes.length ? ". Most for: " : "Most for: ", rows.at(-1));
  return p;
}

// why returns the panel with the rows of a block.
function why(li, i) {
  const b = block(i), kept = li.classList.contains("kept");
  const near = b.rows.filter(r => r.nearPoints !== 0)
    .map(r => ({...r, points: r.nearPoints})).sort(byWeight);
  const nearScore = b.nearBias + sum(near);
  const panel = make("section", {className: "why", id: "why", "aria-label": "Why block " + (i + 1)});
  panel.append(
    make("button", {type: "button", className: "shut", "aria-label": "Hide the rows", onclick: shut}, "×"),
    make("h2", {}, "Block " + (i + 1) + (kept ? " is kept" : " is dropped") + ": score " + points(b.score)),
    make("p", {}, reason(li, b)), blame(b),
    waterfall("Each row adds its points; the sum is the score.", b.bias, parts(b), b.score, false),
    make("details", {}, make("summary", {}, "The near score, " + points(nearScore) + ", and its rows"),
      make("p", {}, "This is the block as its surroundings see it: what it says by itself."),
      waterfall("Rows of the near score", b.nearBias, [{name: "The block by itself", rows: near}], nearScore, false)));
  return panel;
}

// shut hides the rows and returns the block that had them.
function shut() {
  const li = list.querySelector(".open");
  if (!li) return null;
  li.classList.remove("open");
  li.querySelector(".why").remove();
  const button = li.querySelector(".score");
  button.setAttribute("aria-expanded", "false");
  button.removeAttribute("aria-controls");
  return li;
}

function open(li) {
  shut();
  li.classList.add("open");
  li.append(why(li, items.indexOf(li)));
  const button = li.querySelector(".score");
  button.setAttribute("aria-expanded", "true");
  button.setAttribute("aria-controls", "why");
}

function toggle(li) {
  if (li.classList.contains("open")) shut();
  else open(li);
  li.querySelector(".score").focus({preventScroll: true});
}

list.addEventListener("click", e => {
  const li = e.target.closest("li");
  if (!li || e.target.closest(".why") || String(getSelection())) return;
  toggle(li);
});

// go moves the focus to the next or previous block that is shown, and its rows with it.
function go(step) {
  const shown = items.filter(li => li.offsetParent !== null);
  const here = shown.indexOf(document.activeElement?.closest?.("li") || list.querySelector(".open"));
  const li = shown[Math.max(0, Math.min(shown.length - 1, here < 0 ? 0 : here + step))];
  if (!li) return;
  if (list.querySelector(".open")) open(li);
  li.querySelector(".score").focus({preventScroll: true});
  li.scrollIntoView({block: "nearest"});
}

function filter(name) {
  list.dataset.show = name;
  for (const f of filters) f.setAttribute("aria-pressed", String(f.dataset.filter === name));
  tell();
}

// find shows the blocks that have the text.
function find() {
  texts ??= items.map(li => li.querySelector(".text").textContent.toLowerCase());
  const wanted = search.value.trim().toLowerCase();
  items.forEach((li, i) => li.classList.toggle("missed", wanted !== "" && !texts[i].includes(wanted)));
  highlight(wanted);
  tell();
}

// highlight marks the first place in each block that has the text.
function highlight(wanted) {
  if (!window.Highlight) return;
  CSS.highlights.delete("found");
  if (wanted === "") return;
  const ranges = [];
  for (const li of items) {
    if (li.classList.contains("missed")) continue;
    const node = li.querySelector(".text").lastChild;
    const at = node ? node.textContent.toLowerCase().indexOf(wanted) : -1;
    if (at < 0 || at + wanted.length > node.textContent.length) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    ranges.push(range);
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}

// tell says how many blocks are shown, if not all are.
function tell() {
  const show = list.dataset.show;
  const n = items.filter(li => !li.classList.contains("missed") && (show === "all" || li.classList.contains(show))).length;
  document.getElementById("status").textContent = n === items.length ? "" : n + " of " + items.length + " blocks are shown.";
}

for (const f of filters) f.onclick = () => filter(f.dataset.filter);
search.oninput = find;

// tab shows one part of the report.
function tab(chosen) {
  for (const t of tabs) {
    const on = t === chosen;
    t.setAttribute("aria-selected", String(on));
    t.tabIndex = on ? 0 : -1;
    document.getElementById(t.getAttribute("aria-controls")).hidden = !on;
  }
  if (chosen.id === "tab-rules") rules();
}

tabs.forEach((t, i) => {
  t.onclick = () => tab(t);
  t.onkeydown = e => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[e.key];
    if (!step) return;
    const next = tabs[(i + step + tabs.length) % tabs.length];
    tab(next);
    next.focus();
  };
});

// A link to a block leads to its tab.
document.addEventListener("click", e => {
  const a = e.target.closest("a[href^='#b']");
  const li = a && document.getElementById(a.getAttribute("href").slice(1));
  if (!li) return;
  e.preventDefault();
  reveal(li);
});

function reveal(li) {
  tab(document.getElementById("tab-blocks"));
  search.value = "";
  find();
  filter("all");
  open(li);
  li.scrollIntoView({block: li.offsetHeight > innerHeight / 2 ? "start" : "center"});
  li.querySelector(".score").focus({preventScroll: true});
}

// ruleSums returns what each rule did on the page: its mean points in kept and in dropped
// blocks, by words, and the blocks that would lie on the other side of the threshold without it.
function ruleSums() {
  const all = data().rules.map(([name, reason]) => ({name, reason, kept: 0, dropped: 0, over: [], under: [], tipped: 0}));
  const words = {kept: 0, dropped: 0};
  items.forEach((li, i) => {
    const b = block(i), side = li.classList.contains("kept") ? "kept" : "dropped";
    words[side] += b.words;
    for (const r of b.rows) {
      const sums = all[r.rule];
      sums[side] += r.points * b.words;
      if (r.points === 0 || (b.score >= 0) === (b.score - r.points >= 0)) continue;
      (r.points > 0 ? sums.over : sums.under).push(i);
      sums.tipped += b.words;
    }
  });
  for (const r of all) {
    r.kept /= words.kept || 1;
    r.dropped /= words.dropped || 1;
  }
  const apart = r => Math.abs(r.kept - r.dropped);
  return all.filter(r => r.kept || r.dropped).sort((x, y) => y.tipped - x.tipped || apart(y) - apart(x));
}

// rules fills the table of rules when it is first shown.
function rules() {
  const place = document.getElementById("rules-table");
  if (place.childNodes.length) return;
  const head = ["Rule", "Kept", "Dropped", "Tipped over", "Tipped under"].map(h => make("th", {scope: "col"}, h));
  const body = make("tbody");
  for (const r of ruleSums()) {
    body.append(make("tr", {}, make("th", {scope: "row"}, r.reason || r.name, " ", make("code", {}, r.name)),
      make("td", {className: "points"}, points(r.kept)), make("td", {className: "points"}, points(r.dropped)),
      blocksOf(r.over), blocksOf(r.under)));
  }
  place.append(make("table", {}, make("thead", {}, make("tr", {}, ...head)), body));
}

// blocksOf returns a cell with links to the first of some blocks.
function blocksOf(numbers) {
  const most = 8, cell = make("td");
  numbers.slice(0, most).forEach(i => cell.append(make("a", {href: "#b" + i}, String(i + 1)), " "));
  if (numbers.length > most) cell.append("and " + (numbers.length - most) + " more");
  return cell;
}

document.addEventListener("keydown", e => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "Escape") {
    const li = shut();
    if (li) li.querySelector(".score").focus({preventScroll: true});
    if (search.value) { search.value = ""; find(); }
    return;
  }
  if (e.target === search || document.getElementById("blocks").hidden) return;
  const n = ["1", "2", "3", "4"].indexOf(e.key);
  if (n >= 0) filter(filters[n].dataset.filter);
  else if (e.key === "j") go(1);
  else if (e.key === "k") go(-1);
  else if (e.key === "/") search.focus();
  else return;
  e.preventDefault();
});

tab(tabs[0]);
if (/^#b\d+$/.test(location.hash)) {
  const li = document.getElementById(location.hash.slice(1));
  if (li) reveal(li);
}
