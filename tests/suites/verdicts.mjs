// The exit codes that docs/exit-codes.md promises for a text whose meaning is known (nodes.mjs).

const modelKeys = new Set(["<<", "defaults", "timeouts", "sync", "policy", "services"]);
const valid = 0, unreadable = 30, invalid = 32;

/** The exit code of the text as a model file. No text of the suites is a model, but some are empty. */
export function modelVerdict(nodes) {
  const [root, ...more] = documents(nodes);
  if (more.length > 0) return unreadable;
  if (!root || root.isNull) return valid;
  if (!root.mapping) return unreadable;
  const keys = root.mapping.map(([key]) => key);
  if (keys.some((key) => key.text === undefined && !key.isNull)) return unreadable;
  if (keys.some((key) => modelKeys.has(key.text))) throw new Error("a key of a model");
  return keys.length > 0 ? invalid : valid;
}

/** The exit code of the text as a parameter file beside a valid model. */
export function parameterVerdict(nodes) {
  const [root, ...more] = documents(nodes);
  return root?.mapping && more.length === 0 && names(root, "", new Set()) ? valid : unreadable;
}

// Whether every key is a single value, and no parameter has two values.
function names(node, name, seen) {
  if (node.isNull) return true;
  if (node.text !== undefined) return !seen.has(name) && seen.add(name) !== null;
  const entries = node.list ? node.list.map((item, number) => [{ text: String(number) }, item]) : node.mapping;
  return entries.every(([key, value]) => {
    if (key.mapping || key.list) return false;
    if (key.text === "<<") throw new Error("a merge key");
    const text = key.text ?? "";
    return names(value, name === "" ? text : `${name}.${text}`, seen);
  });
}

function documents(nodes) {
  const roots = [];
  let at = 0;
  const read = () => {
    const line = nodes[at++];
    if (line === "~") return { isNull: true };
    if (line[0] === "=") return { text: line.slice(1) };
    const items = [];
    const end = line === "{" ? "}" : "]";
    while (nodes[at] !== end) items.push(line === "{" ? [read(), read()] : read());
    at++;
    return line === "{" ? { mapping: items } : { list: items };
  };

  while (at < nodes.length) {
    at++; // the line of the document
    roots.push(read());
  }

  return roots;
}
