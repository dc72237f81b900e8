// What a text means, as a list of lines that other programs can compare:
//
//   ---   a document begins       { }  a mapping begins, ends       ~      null
//   =text a scalar                [ ]  a list begins, ends
//
// An alias is replaced by its node. In a scalar, characters outside of printable ASCII, and the backslash, are written \uXXXX.

const nulls = new Set(["", "~", "null", "Null", "NULL"]);

/** The nodes of a test.event tree of yaml-test-suite. */
export function nodesOfTree(tree) {
  const lines = tree.split("\n").map((line) => line.trimStart()).filter((line) => line !== "");
  const nodes = [];
  const anchors = new Map();
  const open = [];
  const note = (line) => {
    nodes.push(line);
    open.forEach((one) => one.nodes.push(line));
  };

  for (const line of lines) {
    const [, event, rest] = /^([+=-][A-Z]+) ?(.*)$/su.exec(line);
    if (event === "+STR" || event === "-STR" || event === "-DOC") continue;
    if (event === "+DOC") {
      anchors.clear();
      note("---");
      continue;
    }
    if (event === "=ALI") {
      const target = anchors.get(rest.slice(1));
      if (!target) throw new Error(`the alias ${rest} has no anchor`);
      target.forEach(note);
      continue;
    }

    const [, anchor, tag, value] = /^(?:(?:\{\}|\[\]) ?)?(?:&(\S+) ?)?(?:<([^>]*)> ?)?(.*)$/su.exec(rest);
    const begins = event[0] === "+";
    if (anchor) open.push({ anchor, depth: 0, nodes: [] });
    if (begins) open.forEach((one) => one.depth++);
    if (event[0] === "-") open.forEach((one) => one.depth--);
    note({ "+MAP": "{", "-MAP": "}", "+SEQ": "[", "-SEQ": "]" }[event] ?? scalarOfTree(value, tag));
    while (open.length > 0 && open.at(-1).depth === 0) {
      const { anchor: name, nodes: target } = open.pop();
      anchors.set(name, target);
    }
  }

  return nodes;
}

/** The nodes of a valid JSON text. */
export function nodesOfJson(text) {
  const tokens = text.replace(/^\uFEFF/u, "").match(/"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s,:{}[\]"]+/gsu);
  return ["---", ...tokens.map((token) =>
    "{}[]".includes(token) ? token : token[0] === '"' ? scalar(JSON.parse(token)) : token === "null" ? "~" : scalar(token))];
}

function scalarOfTree(value, tag) {
  const text = value.slice(1).replace(/\\(.)/gsu, (_, escape) => ({ n: "\n", t: "\t", r: "\r", b: "\b", "\\": "\\" })[escape]);
  const isNull = tag ? tag === "tag:yaml.org,2002:null" : value[0] === ":" && nulls.has(text);
  return isNull ? "~" : scalar(text);
}

const scalar = (text) => "=" + text.replace(/[^ -[\]-~]/gu, (character) => [...Array(character.length).keys()]
  .map((unit) => "\\u" + character.charCodeAt(unit).toString(16).padStart(4, "0")).join(""));
