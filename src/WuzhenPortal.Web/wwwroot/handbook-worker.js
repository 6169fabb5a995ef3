// Keeps the handbook for where there is no network, and nothing else: no page of a signed-in reader, no form, no desk is ever stored.
// What it stores it asks for without credentials, so that a device that several share tells nothing of any of them.
const store = "handbook-1";
const patience = 3000;
const languages = ["en", "zh", "fr", "ru", "es", "ar"];
const handbook = /^\/(en|zh|fr|ru|es|ar)\/handbook$/;
const part = /^\/(css|js|lib|img)\//;
const partsOf = /(?:href|src)="(\/(?:css|js|lib|img)\/[^"#]+)/g;

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(start()));

addEventListener("message", (event) => {
  const { keep: language, leave: goes } = event.data ?? {};
  const done = languages.includes(language) ? keep(language) : goes ? leave() : null;
  if (done) {
    event.waitUntil(done.then((release) => event.ports[0]?.postMessage({ release }), () => event.ports[0]?.postMessage({ failed: true })));
  }
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(handbook.test(url.pathname) ? read(request, url.pathname) : pass(request, url.pathname));
  } else if (part.test(url.pathname)) {
    event.respondWith(load(request));
  }
});

const start = async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith("handbook-") && name !== store) {
      await caches.delete(name);
    }
  }
  await clients.claim();
};

// What is kept must never stand in the way: a store that fails is one that has nothing.
const find = async (address) => {
  try {
    return await (await caches.open(store)).match(address, { ignoreVary: true });
  } catch {
    return undefined;
  }
};

const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// The network first, since a programme changes until the last hour; what is kept at once when the network takes long, as it does in a full hall.
const read = async (request, path) => {
  const kept = await find(path);
  if (!kept) {
    return pass(request, path);
  }
  const answer = await Promise.race([fetch(request).catch(() => undefined), after(patience)]);
  if (answer?.status === 404 || answer?.status === 410) {
    // The portal has no handbook any more: nothing of it stays behind.
    await leave();
  }
  return answer && answer.status < 500 ? answer : kept;
};

const pass = async (request, path) => {
  try {
    return await fetch(request);
  } catch {
    const language = path.split("/")[1];
    for (const candidate of [language, ...languages]) {
      const offline = await find(`/${candidate}/offline`);
      if (offline) {
        return offline;
      }
    }
    return Response.error();
  }
};

// Files with a version never change; others are as fresh as the network allows.
const load = async (request) => {
  const kept = await find(request.url);
  if (!kept) {
    return fetch(request);
  }
  if (new URL(request.url).searchParams.has("v")) {
    return kept;
  }
  const answer = await Promise.race([fetch(request).catch(() => undefined), after(patience)]);
  return answer?.ok ? answer : kept;
};

const ask = async (address) => {
  const answer = await fetch(address, { credentials: "omit", cache: "no-cache", redirect: "error" });
  if (!answer.ok) {
    throw new Error(`${address} answers ${answer.status}`);
  }
  return answer;
};

// The pages come last, so that what was kept before stays whole until all of the new one is there.
const keep = async (language) => {
  const cache = await caches.open(store);
  const pages = await Promise.all([`/${language}/handbook`, `/${language}/offline`].map(async (address) => {
    const answer = await ask(address);
    const headers = new Headers(answer.headers);
    headers.delete("Content-Encoding");
    headers.delete("Content-Length");
    return { address, headers, text: await answer.text() };
  }));
  const [{ text }] = pages;
  const release = Number(/data-release="(\d+)"/.exec(text)?.[1]);
  if (!release || !text.includes("data-kept-note hidden")) {
    throw new Error("There is no handbook yet.");
  }
  for (const address of new Set(pages.flatMap((page) => [...page.text.matchAll(partsOf)].map(([, found]) => found)))) {
    if (!address.includes("?v=") || !(await cache.match(address))) {
      await cache.put(address, await ask(address));
    }
  }
  for (const page of pages) {
    await cache.put(page.address, new Response(page.text.replace("data-kept-note hidden", "data-kept-note"), { headers: page.headers }));
  }
  await tidy(cache);
  return release;
};

// Files that no kept page uses any more.
const tidy = async (cache) => {
  const kept = await cache.keys();
  const paths = kept.map((request) => request.url.slice(location.origin.length));
  const used = new Set();
  for (const path of paths.filter((candidate) => !part.test(candidate))) {
    for (const [, found] of (await (await cache.match(path)).text()).matchAll(partsOf)) {
      used.add(found);
    }
  }
  await Promise.all(paths.filter((path) => part.test(path) && !used.has(path)).map((path) => cache.delete(path)));
};

const leave = async () => {
  await caches.delete(store);
  await registration.unregister();
};
