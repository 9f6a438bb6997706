// The page's own engine under Node: one JSON question a line in, one JSON answer a line out.
// node ask.mjs FOLDER_OF_MODULES [SITE [ADDRESS_OF_SHARDS]]; {"call": [module, function, [argument, …]]} calls a function on each argument.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";

const [modules, site, address = ""] = process.argv.slice(2);
const imported = (name) => import(pathToFileURL(`${modules}/${name}.js`));
let fetched = [];

async function load(name, bytes) {
  let value;
  const archiveShard = (given, held) => { if (given === name) value = held; };
  const file = `${site}/search/${name}.${bytes ? "bin" : "js"}`;
  runInNewContext(readFileSync(file, bytes ? "latin1" : "utf8"), { archiveShard });
  fetched.push(name);
  return JSON.parse(JSON.stringify(value));
}

async function answered(engine, { more = [], beginning, ...request }) {
  fetched = [];
  const { matching, wanted, ...answer } = await engine.search(request);
  const asked = { ...answer, matching, wanted };
  const found = { ...answer, fetched: [...fetched] };
  if (more.includes("better")) found.better = await engine.didYouMean(asked, request);
  if (more.includes("facets")) found.facets = await engine.facets(asked, request);
  if (more.includes("snippets")) found.snippets = await Promise.all(answer.hits.map((hit) => engine.snippet(hit, asked)));
  if (beginning !== undefined) found.completed = await engine.complete(beginning, request.kinds);
  return found;
}

const { open } = await imported("engine");
const engine = site ? await open(address, load) : null;
for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  let found;
  if (question.call) {
    const [module, name, given] = question.call;
    const called = (await imported(module))[name];
    found = given.map((argument) => called(argument));
  } else found = await answered(engine, question);
  process.stdout.write(`${JSON.stringify(found, (_, value) => (ArrayBuffer.isView(value) ? [...value] : value))}\n`);
}
