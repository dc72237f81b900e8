// e2e/schema/judge.mjs IPVSCTL: generates models, some with one mistake, and compares what ajv says by the schema with
// what `ipvsctl validate` says. Prints TAP. A mistake that only validate finds must be one that docs/model.md lists.
import { execFileSync, spawnSync } from 'node:child_process';
import Ajv from 'ajv/dist/2020.js';
import YAML from 'yaml';

const ipvsctl = process.argv[2];
const seed = Number(process.env.SEED ?? 12);
const ajv = new Ajv({ strict: false });
const valid = ajv.compile(JSON.parse(execFileSync(ipvsctl, ['schema'], { encoding: 'utf8' })));

let state = seed;
function random(count) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
}
const pick = all => all[random(all.length)];

const good = {
  service: ['tcp://10.0.0.1:80', 'UDP://[2001:db8::1]:53', 'sctp://10.0.0.1:+080/', ' tcp://[::1]:65535 ', 'fwmark:7', 'fwmark6:0x1f', 'FWMARK:4294967295', '${vip:-tcp://10.0.0.1:80}'],
  destination: ['10.0.1.1', '10.0.1.2:8080', '10.0.1.3:0'],
  sched: ['rr', 'wrr', 'none', '${s:-sh}'],
  weight: [0, 100, 2147483647, '${w:-5}'],
  timeout: ['90', '90s', '15m', '1h', '31d', 300],
  netmask: [24, '255.255.0.255'],
};
const bad = {
  service: ['tcp:10.0.0.1:80', '10.0.0.1:80', 'http://10.0.0.1:80', 'tcp://10.0.0.1:65536', 'tcp://10.0.0.256', 'tcp://10.0.0.1:http', 'tcp://2001:db8::1:80', 'fwmark:0', 'fwmark:0x', 'fwmark 7', 'tcp://10.0.0.0/24', '', 7],
  destination: ['tcp://10.0.1.1:80', '10.0.1.256', '10.0.1.1:65536', '2001:db8::1', 'localhost', '10.0.1.1:', '', 10],
  sched: ['w r r', '../rr', 'abcdefghijklmnop', ''],
  weight: [-1, 2147483648, '5', 1.5, true, 'x'],
  timeout: ['5w', '1h30m', '015m', '-1', '', true],
  netmask: ['255.255.255', '256.0.0.0', 129, -1, '24', 'x'],
  forward: ['natt', 'dr', '', 1],
  flags: [['flag-1', 'flag-1'], ['flag-9'], 'flag-1'],
  engine: ['../sip', 's p', ''],
  removals: ['101%', '-1', '5 %', '', 'x'],
  never: ['yes', 'true', 1],
  protect: ['web', '10.0.0.256', ''],
  interface: ['a/b', 'a b', 'a:b', 'abcdefghijklmnop', '.', '..', ''],
  group: ['10.0.0.1', '239.0.0.256', 'fe80::1', ''],
};

function model() {
  return {
    defaults: { weight: pick(good.weight), forward: 'nat' },
    timeouts: { tcp: pick(good.timeout) },
    sync: { master: { interface: pick(['eth0', 'br-lan', '.x', 'eth0.5']), group: pick(['224.0.0.81', 'ff02::81']) } },
    policy: { 'max-removals': pick([5, '30%', '100%', '7']), 'never-empty': pick([true, false]), protect: [pick(['10.0.0.1', 'tcp://10.0.0.1:80', 'fwmark:7'])] },
    services: [{
      address: pick(good.service.filter(one => !one.includes('[') && !one.includes('6:'))), sched: pick(good.sched), flags: pick([[], ['flag-1', 'flag-3']]),
      persistence: { timeout: pick(good.timeout), netmask: pick(good.netmask), engine: pick(['sip', null]) },
      destinations: [{ address: pick(good.destination), weight: pick(good.weight), forward: pick(['nat', 'masq', null]), thresholds: { upper: 5, lower: pick([0, 5]) } }],
    }, { address: pick(good.service.filter(one => one.includes('[') || one.includes('6:'))) }],
  };
}
const first = it => it.services[0];
const mistakes = {
  'address of a service': it => { first(it).address = pick(bad.service); },
  'address of a destination': it => { first(it).destinations[0].address = pick(bad.destination); },
  'scheduler': it => { first(it).sched = pick(bad.sched); },
  'default weight': it => { it.defaults.weight = pick(bad.weight); },
  'weight': it => { first(it).destinations[0].weight = pick(bad.weight); },
  'forward': it => { first(it).destinations[0].forward = pick(bad.forward); },
  'flags': it => { first(it).flags = pick(bad.flags); },
  'persistence timeout': it => { first(it).persistence.timeout = pick(bad.timeout); },
  'timeout': it => { it.timeouts.tcp = pick([...bad.timeout, 0, '0', '4294967296', '9999d']); },
  'netmask': it => { first(it).persistence.netmask = pick(bad.netmask); },
  'engine': it => { first(it).persistence.engine = pick(bad.engine); },
  'max-removals': it => { it.policy['max-removals'] = pick(bad.removals); },
  'never-empty': it => { it.policy['never-empty'] = pick(bad.never); },
  'protect': it => { it.policy.protect = [pick(bad.protect)]; },
  'interface': it => { it.sync.master.interface = pick(bad.interface); },
  'group': it => { it.sync.master.group = pick(bad.group); },
  'gue without a port': it => { Object.assign(first(it).destinations[0], { forward: 'tunnel', tunnel: pick([{ type: 'gue' }, { type: 'gue', port: null }]) }); },
  'unknown key': it => { pick([it, it.defaults, it.policy, first(it), first(it).destinations[0]]).wieght = 1; },
  'missing address': it => { delete pick([first(it), first(it).destinations[0]]).address; },
  'wrong kind': it => { pick([() => { it.services = {}; }, () => { first(it).destinations = 5; }, () => { it.defaults = []; }])(); },
};
// Mistakes that docs/model.md lists as unknown to a schema: validate refuses them, and the schema does not.
const unknown = {
  'what a parameter stands for': 'services: [{address: "${x:-nonsense}"}]',
  'how a number is written': 'defaults: {weight: 010}',
  'a netmask of another family': 'services: [{address: "fwmark6:7", persistence: {netmask: 0}}]',
  'a destination of another family': 'services: [{address: "fwmark:7", destinations: [{address: "[::2]", weight: 1}]}]',
  'an IPv6 address with too many groups': 'services: [{address: "tcp://[1:2:3:4:5:6:7:8:9]:80"}]',
  'a multicast destination': 'services: [{address: "fwmark:7", destinations: [{address: 224.0.0.1, weight: 1}]}]',
  'a mark above 4294967295': 'services: [{address: "fwmark:4294967296"}]',
  'thresholds': 'services: [{address: "fwmark:7", destinations: [{address: 10.0.0.2, thresholds: {upper: 1, lower: 2}}]}]',
  'flags of another scheduler': 'services: [{address: "fwmark:7", sched: rr, flags: [sh-port]}]',
  'duplicates': 'services: [{address: "fwmark:7"}, {address: "fwmark:+7"}]',
  'a long name of an interface': 'sync: {master: {interface: éééééééé}}',
};

let number = 0;
let failed = 0;
function report(ok, name, text) {
  number += 1;
  console.log(`${ok ? 'ok' : 'not ok'} ${number} ${name}`);
  if (!ok) {
    failed += 1;
    console.log(text.replace(/^/gm, '# '));
  }
}
function judge(name, text, bySchema, byValidate) {
  const schema = valid(YAML.parse(text, { merge: true }));
  const run = spawnSync(ipvsctl, ['validate', '-f', '-'], { input: text, encoding: 'utf8' });
  const ok = schema === bySchema && (run.status === 0) === byValidate && (run.status === 0 || [30, 32, 35].includes(run.status));
  report(ok, `${name} (seed ${seed})`, `schema: ${schema} validate: ${run.status}\n${run.stderr}${JSON.stringify(valid.errors)}\n${text}`);
}

for (let i = 0; i < 100; i++) judge('a valid model', JSON.stringify(model()), true, true);
for (let i = 0; i < 10; i++) {
  for (const [name, change] of Object.entries(mistakes)) {
    const it = model();
    change(it);
    judge(name, JSON.stringify(it), false, false);
  }
}
for (const [name, text] of Object.entries(unknown)) judge(name, text, true, false);
for (const text of ['{}', 'services:', '', 'policy: {never-empty: True}', 'defaults: {weight: 0x10}', 'timeouts: {tcp: +90}']) judge('a spelling of YAML', text, true, true);
console.log(`1..${number}`);
process.exit(failed === 0 ? 0 : 1);
