// What a page cannot do without script: arrive by itself, sound, keys. Nothing is decided here; a
// page whose script does not run is complete. No words stand here either: the page brings them.
"use strict";

const body = document.body;
const live = document.getElementById("live");
const stale = document.getElementById("stale");
const button = document.getElementById("sound");

// --- is this screen alive -----------------------------------------------------------------------

const AMBER_MS = 10_000, RED_MS = 30_000, POLL_MS = 1_000;
let lastBeat = performance.now(), lastStamp = "", version = Number(body.dataset.version || 0);
let serverNow = Number(body.dataset.now || 0) * 1000, missed = false;

function stamp(seconds) {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ") + "Z";
}

function watch() {
  const quiet = performance.now() - lastBeat;
  const state = quiet > RED_MS ? "red" : quiet > AMBER_MS ? "amber" : "ok";
  live.className = "live " + state;
  live.replaceChildren(live.dataset[state] + " ", isolated(lastStamp));
  stale.hidden = state !== "red";
  if (state === "red" && !missed) { missed = true; sound("link"); }
  document.getElementById("now").replaceChildren(isolated(stamp(Math.floor((serverNow + quiet) / 1000))));
  for (const left of document.querySelectorAll(".left[data-due]")) {
    const seconds = Number(left.dataset.due) - Math.floor((serverNow + quiet) / 1000);
    left.classList.toggle("late", seconds < 0);
    left.querySelector("bdi")?.replaceChildren(span(Math.abs(seconds)));
  }
}

function isolated(text) {
  const bdi = document.createElement("bdi");
  bdi.dir = "ltr";
  bdi.textContent = text;
  return bdi;
}

function span(seconds) {
  const d = Math.floor(seconds / 86400), h = Math.floor(seconds / 3600) % 24;
  const m = Math.floor(seconds / 60) % 60, s = seconds % 60;
  return d ? `${d} d ${h} h` : h ? `${h} h ${m} m` : m ? `${m} m ${s} s` : `${s} s`;
}

// --- arrival ------------------------------------------------------------------------------------

let stream = null, fetching = false, again = false, causes = null;

function listen() {
  stream?.close();
  stream = new EventSource(body.dataset.live + "?armed=" + (audio ? "1" : "0"));
  stream.onmessage = (event) => beat(JSON.parse(event.data));
  stream.onerror = () => { if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 3000); };
}

function beat(said) {
  lastBeat = performance.now();
  serverNow = said.now * 1000;
  lastStamp = stamp(said.now);
  ring(said.alarms);
  // What began or ceased to ring by the clock alone changed the page, though nothing came.
  const ringing = said.alarms.map((one) => one.id).join("\n"), turned = causes !== null && ringing !== causes;
  causes = ringing;
  if (said.version !== version || missed || turned) { version = said.version; missed = false; refresh(); }
  watch();
}

async function refresh() {
  if (fetching) { again = true; return; }
  fetching = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
      location.assign(answer.url);
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    // What somebody is about to sign or fills in is never touched, and nothing moves it; the edge
    // of the page says that things moved.
    const held = inHand(), frame = document.getElementById("frame"), height = frame.offsetHeight;
    for (const id of held ? ["frame", "flash"] : ["frame", "flash", "main"]) {
      const old = document.getElementById(id), next = fresh.getElementById(id);
      if (old && next) morph(old, next);
    }
    if (held && frame.offsetHeight !== height) {
      frame.style.height = height + "px";
      frame.style.overflowY = "auto";
    }
    const news = document.getElementById("news"), said = fresh.body.dataset.news || "";
    if (said !== body.dataset.news) news.textContent = body.dataset.news = said;
    news.classList.toggle("visually-hidden", !held);
  } catch { /* the beat tells that the line is down */ } finally {
    fetching = false;
    if (again) { again = false; refresh(); }
  }
}

const touched = new WeakSet();

function inHand() {
  const forms = [...document.querySelectorAll("form[data-keep]")];
  return forms.some((form) => form.matches(".confirm, #draft") || touched.has(form)
    || form.contains(document.activeElement));
}

document.addEventListener("input", (event) => { if (event.target.form) touched.add(event.target.form); });

// The old tree made equal to the new one, node by node, so that focus and selection stay.
function morph(old, next) {
  if (old.nodeType !== next.nodeType || old.nodeName !== next.nodeName) {
    old.replaceWith(document.importNode(next, true));
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
    return;
  }
  if (old.id === "sound" || old.id === "live") return;
  if (old.isEqualNode(next)) return;
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of [...next.attributes]) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  const known = new Map();
  for (const child of old.children) if (child.id) known.set(child.id, child);
  let at = old.firstChild;
  for (const child of [...next.childNodes]) {
    const same = child.id ? known.get(child.id) : null;
    if (same) {
      if (same !== at) old.insertBefore(same, at); else at = at.nextSibling;
      morph(same, child);
    } else if (at && !(at.id && next.querySelector("#" + CSS.escape(at.id))) && !child.id) {
      const here = at;
      at = at.nextSibling;
      morph(here, child);
    } else {
      const made = document.importNode(child, true);
      if (made.classList?.contains("row")) made.classList.add("new");
      old.insertBefore(made, at);
    }
  }
  while (at) { const gone = at; at = at.nextSibling; gone.remove(); }
}

// --- sound --------------------------------------------------------------------------------------

// Told apart by rhythm, not by pitch alone: [frequency in Hz, length, pause in ms] of each stroke.
const SOUNDS = {
  flash: [[880, 160, 90], [880, 160, 90], [880, 160, 90]],
  pressing: [[660, 220, 140], [660, 220, 140]],
  routine: [[520, 260, 0]],
  late: [[220, 1200, 0]],
  link: [[600, 200, 60], [400, 300, 0]],
};
let audio = null;
const rung = new Map();

function sound(name) {
  body.dataset.rang = name + " " + (Number((body.dataset.rang || "").split(" ")[1] || 0) + 1);
  if (!audio) return;
  let at = audio.currentTime;
  for (const [hertz, ms, pause] of SOUNDS[name] || []) {
    const tone = audio.createOscillator(), loud = audio.createGain();
    tone.frequency.value = hertz;
    loud.gain.setValueAtTime(0.0001, at);
    loud.gain.exponentialRampToValueAtTime(0.4, at + 0.02);
    loud.gain.setValueAtTime(0.4, at + ms / 1000 - 0.03);
    loud.gain.exponentialRampToValueAtTime(0.0001, at + ms / 1000);
    tone.connect(loud).connect(audio.destination);
    tone.start(at);
    tone.stop(at + ms / 1000);
    at += (ms + pause) / 1000;
  }
}

function ring(alarms) {
  const now = performance.now(), standing = new Set();
  let loudest = null;
  for (const one of alarms) {
    standing.add(one.id);
    const last = rung.get(one.id);
    const due = last === undefined || (one.again_s && now - last >= one.again_s * 1000);
    if (due) { rung.set(one.id, now); loudest ??= one.sound; }
  }
  for (const id of rung.keys()) if (!standing.has(id)) rung.delete(id);
  if (loudest) sound(loudest);
}

function arm() {
  if (audio) { audio.close(); audio = null; } else { audio = new AudioContext(); rung.clear(); sound("routine"); }
  sessionStorage.setItem("sound", audio ? "1" : "0");
  button.textContent = audio ? button.dataset.on : button.dataset.off;
  button.setAttribute("aria-pressed", String(Boolean(audio)));
  listen();
}

// --- keys: the physical key, so that they work on every layout -----------------------------------

let going = -Infinity;  // when g was pressed

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function keysOff() {
  return localStorage.getItem("keys") === "off";
}

function keySwitch(control) {
  const draw = () => {
    control.setAttribute("aria-pressed", String(!keysOff()));
    control.textContent = keysOff() ? control.dataset.off : control.dataset.on;
  };
  control.hidden = false;
  control.addEventListener("click", () => { localStorage.setItem("keys", keysOff() ? "on" : "off"); draw(); });
  draw();
}

function keys(event) {
  if (keysOff() || event.altKey || event.metaKey) return;
  if (event.ctrlKey) {
    if (event.code === "Enter") document.querySelector("form button.main")?.click();
    return;
  }
  if (typing(event.target)) return;
  const key = event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.code;
  if (performance.now() - going < 1500) {
    going = -Infinity;
    const link = document.querySelector(`nav a[data-key="${CSS.escape(key)}"]`);
    if (link) { event.preventDefault(); link.click(); return; }
  }
  const rows = [...document.querySelectorAll(".row")];
  const here = rows.findIndex((row) => row.classList.contains("chosen"));
  const chosen = rows[here];
  const deed = document.querySelector(`[data-press="${CSS.escape(key)}"]`);
  if (key === "g") going = performance.now();
  else if (key === "j") choose(rows, Math.min(here + 1, rows.length - 1));
  else if (key === "k") choose(rows, Math.max(here - 1, 0));
  else if (key === "Enter" && chosen && event.target === body) location.assign(chosen.dataset.open);
  else if (key === "Escape") document.querySelector("[data-back]")?.click();
  else if (key === "Slash" && event.shiftKey) location.assign("/keys");
  else if (key === "Slash") location.assign("/record");
  else if (key === "n") document.querySelector("[data-new]")?.click() ?? location.assign("/compose");
  else if (key === "p") window.print();
  else if (key === "a" && rows.length) {
    const row = chosen?.dataset.ack ? chosen : rows.find((one) => one.dataset.ack);
    if (row) location.assign(row.dataset.ack);
  } else if (deed) deed.click();
  else return;
  event.preventDefault();
}

function choose(rows, at) {
  for (const [index, row] of rows.entries()) row.classList.toggle("chosen", index === at);
  rows[at]?.querySelector("a")?.focus();
}

// --- a draft is kept every few seconds ------------------------------------------------------------

const SAVE_MS = 3_000;

function keeper(form) {
  let dirty = false, busy = null;
  const saved = document.getElementById("saved"), check = document.getElementById("check");
  form.addEventListener("input", (event) => {
    dirty = true;
    const size = event.target.parentElement?.querySelector(".size bdi");
    if (size) size.textContent = new TextEncoder().encode(event.target.value).length;
  });
  function keep() {
    if (dirty && !busy) busy = send().finally(() => { busy = null; });
  }
  async function send() {
    dirty = false;
    try {
      const answer = await fetch(form.dataset.save, {
        method: "POST", headers: { accept: "application/json" },
        body: new URLSearchParams(new FormData(form)),
      });
      const told = await answer.json();
      if (!answer.ok) throw new Error(told.error.sentence);
      form.elements.basis.value = told.basis;
      const page = await fetch(location.href, { headers: { accept: "text/html" } });
      const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
      for (const id of ["saved", "check", "preview"]) {
        const old = document.getElementById(id), next = fresh.getElementById(id);
        if (old && next) morph(old, next);
      }
    } catch (error) {
      dirty = true;
      saved.textContent = form.dataset.unsaved.replace("%", error.message);
      saved.className = "late";
    }
  }
  // What is sent by a button says what was last kept: else it would contradict its own keeping.
  form.addEventListener("submit", (event) => {
    if (!busy) return;
    event.preventDefault();
    busy.finally(() => form.requestSubmit(event.submitter));
  });
  setInterval(keep, SAVE_MS);
  form.addEventListener("focusout", keep);
  return check;
}

// --- settings of this browser -------------------------------------------------------------------

const theme = localStorage.getItem("theme");
if (theme) document.documentElement.dataset.theme = theme;

for (const one of document.querySelectorAll("[data-setting]")) {
  one.hidden = false;
  one.addEventListener("click", () => {
    const name = one.dataset.setting, now = localStorage.getItem(name) || one.dataset.on;
    const next = now === one.dataset.on ? one.dataset.off : one.dataset.on;
    localStorage.setItem(name, next);
    if (name === "theme") document.documentElement.dataset.theme = next;
    document.getElementById("set").textContent = next;
  });
}

// --- passkeys -----------------------------------------------------------------------------------

async function passkey(name) {
  const said = document.getElementById("passkey-said");
  try {
    const post = (path, data) => fetch(path, { method: "POST", body: data, headers: { accept: "application/json" } });
    const begun = await (await post(`/passkey/${name}/begin`, "")).json();
    if (begun.error) throw new Error(begun.error.sentence);
    const made = name === "add"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(begun.publicKey) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(begun.publicKey) });
    const done = await (await post(`/passkey/${name}`, JSON.stringify(made.toJSON()))).json();
    if (done.error) throw new Error(done.error.sentence);
    location.assign(done.see);
  } catch (error) { said.textContent = error.message; }
}

for (const one of document.querySelectorAll("[data-passkey]")) {
  one.hidden = !(window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON);
  one.addEventListener("click", () => passkey(one.dataset.passkey));
}

const draft = document.getElementById("draft");
if (draft) keeper(draft);

const letters = document.getElementById("keys-switch");
if (letters) keySwitch(letters);

if (body.dataset.live) {
  lastStamp = stamp(Number(body.dataset.now));
  button.hidden = false;
  button.addEventListener("click", arm);
  document.addEventListener("keydown", keys);
  if (sessionStorage.getItem("sound") === "1") arm(); else listen();
  setInterval(watch, POLL_MS);
}
