#!/usr/bin/env bats
# The forms that the first release freezes: warnings, JSON of diff, the first line of a part of the table.

load helpers

given_warning() {
  given_file w.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations:
  - { address: 10.50.0.1:80, forward: nat }
Y
}

# json EXPRESSION: the value of a Python expression over the document d on standard output.
json() { python3 -c 'import json, sys; d = json.load(open(sys.argv[1])); print(json.dumps(eval(sys.argv[2])))' "$printed" "$1"; }

# then_json VALUE EXPRESSION
then_json() {
  local found
  found=$(json "$2")
  [[ $found == "$1" ]] || give_up "$2 is $found instead of $1"
}

@test "validate, diff and apply print warnings; changeset and get never do" {
  given_warning
  when ipvsctl validate -f w.yaml
  then_exits 0
  then_warns w.yaml:4:5 W001
  when ipvsctl diff -f w.yaml
  then_exits 2
  then_warns w.yaml:4:5 W001
  when ipvsctl diff --from w.yaml -f w.yaml -o json
  then_exits 0
  then_warns w.yaml:4:5 W001
  when ipvsctl apply -f w.yaml --dry-run
  then_exits 0
  then_warns w.yaml:4:5 W001
  when ipvsctl changeset -f w.yaml
  then_exits 0
  then_says_nothing
  then_warns_of_nothing
  when ipvsctl apply -f w.yaml
  then_exits 0
  then_warns w.yaml:4:5 W001
  when ipvsctl changeset -f w.yaml
  then_exits 0
  then_prints "{}"
  then_says_nothing
  then_warns_of_nothing
  when ipvsctl get
  then_exits 0
  then_says_nothing
  then_warns_of_nothing
}

@test "diff -o json: an object with everything that the text says" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr -p 60
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 1 -x 9 -y 8
-A -t 10.1.2.4:80 -s wlc
-a -t 10.1.2.4:80 -r 10.50.0.3:80 -i -w 3 --tun-type gue --tun-port 6080
T
  given_file m.yaml <<'Y'
timeouts: { tcp: 10m }
services:
- address: tcp://10.1.2.3:80
  sched: wrr
  destinations:
  - { address: 10.50.0.1:80, weight: 3, forward: nat }
  - { address: 10.50.0.4:80, weight: "${env.WEIGHT}", forward: nat, thresholds: { upper: 7 } }
- address: udp://10.1.2.5:53
  sched: sh
  flags: [sh-port]
  destinations:
  - { address: 10.50.0.5:53, weight: 2 }
Y
  WEIGHT=2 when ipvsctl diff -f m.yaml -o json --params-env
  then_exits 2
  then_json '["changes", "summary"]' 'list(d)'
  then_json '{"added": 3, "changed": 3, "removed": 3}' 'd["summary"]'
  then_json '["add-service", "update-service", "add-destination", "update-destination", "update-timeouts", "delete-destination", "delete-service"]' \
    '[c["type"] for c in d["changes"]]'
  then_json '{"address": "udp://10.1.2.5:53", "sched": "sh", "flags": ["sh-port"], "destinations": [{"address": "10.50.0.5:53", "weight": 2, "forward": "direct", "thresholds": {"upper": 0, "lower": 0}, "reasons": {"forward": {"kind": "not-stated", "text": "not stated: the default"}}}]}' \
    'd["changes"][0]["after"]'
  then_json '{"sched": {"before": "rr", "after": "wrr"}, "persistence": {"before": {"timeout": 60, "netmask": "32"}, "after": null, "reason": {"kind": "not-stated", "text": "not stated: the default"}}}' \
    'd["changes"][1]["fields"]'
  then_json '{"address": "10.50.0.4:80", "weight": 2, "forward": "nat", "thresholds": {"upper": 7, "lower": 0}}' 'd["changes"][2]["after"]'
  then_json '{"kind": "parameter", "text": "${env.WEIGHT} from the environment", "at": "m.yaml:7:38"}' 'd["changes"][2]["reasons"]["weight"]'
  then_json '{"before": 1, "after": 3}' 'd["changes"][3]["fields"]["weight"]'
  then_json '{"active": 0, "inactive": 0, "persistent": 0}' 'd["changes"][3]["connections"]'
  then_json '{"tcp": {"before": 900, "after": 600, "reason": {"kind": "normalization", "text": "10m", "at": "m.yaml:1:18"}}}' 'd["changes"][4]["fields"]'
  then_json '{"address": "10.50.0.2:80", "weight": 1, "forward": "nat", "thresholds": {"upper": 9, "lower": 8}}' 'd["changes"][5]["before"]'
  then_json '{"address": "tcp://10.1.2.4:80", "sched": "wlc", "flags": [], "destinations": [{"address": "10.50.0.3:80", "weight": 3, "forward": "tunnel", "thresholds": {"upper": 0, "lower": 0}, "tunnel": {"type": "gue", "port": 6080, "checksum": "none"}, "connections": {"active": 0, "inactive": 0, "persistent": 0}}]}' \
    'd["changes"][6]["before"]'
  then_json 0.5 'd["changes"][1]["moved"]'
  then_table_is_unchanged
}

@test "diff -o json: traffic that ends, from standard input, and nothing to do" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
T
  when ipvsctl diff -f - -o json <<<'{ timeouts: { udp: 5m, tcp: 1h }, services: [{address: "tcp://10.1.2.3:80", destinations: [{address: "10.50.0.1:80", weight: 0, forward: nat}]}]}'
  then_exits 2
  then_json '"ends"' 'd["changes"][0]["traffic"]'
  then_json '{"weight": {"before": 1, "after": 0}}' 'd["changes"][0]["fields"]'
  then_json '"standard input:1:29"' 'd["changes"][1]["fields"]["tcp"]["reason"]["at"]'
  ipvsctl get >m.yaml
  when ipvsctl diff -f m.yaml -o json
  then_exits 0
  then_json '{"changes": [], "summary": {"added": 0, "changed": 0, "removed": 0}}' 'd'
}

@test "diff -o json: daemons" {
  given_file before.yaml <<<'{ sync: { master: { interface: eth0, id: 7 }, backup: { interface: eth0 } }, services: [] }'
  given_file after.yaml <<<'{ sync: { master: { interface: eth0, id: 8 } }, services: [] }'
  when ipvsctl diff --from before.yaml -f after.yaml -o json
  then_exits 2
  then_json '["backup", {"interface": "eth0", "id": 0, "group": "224.0.0.81", "port": 8848, "ttl": 1}]' \
    '[[c["role"], c["before"]] for c in d["changes"] if c["type"] == "stop-daemon"][0]'
  then_json '["master", {"id": {"before": 7, "after": 8}}]' '[[c["role"], c["fields"]] for c in d["changes"] if c["type"] == "restart-daemon"][0]'
  when ipvsctl diff --from after.yaml -f before.yaml -o json
  then_json '{"interface": "eth0", "id": 0, "group": "224.0.0.81", "port": 8848, "ttl": 1}' '[c["after"] for c in d["changes"] if c["type"] == "start-daemon"][0]'
}

@test "get ADDRESS says in its first line that it is a part; it still applies" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
-A -t 10.1.2.4:80 -s rr
T
  when ipvsctl get tcp://10.1.2.3:80
  then_exits 0
  then_says_nothing
  then_prints <<'Y'
# Only a part of the table: applying this file removes every other service.
services:
- address: tcp://10.1.2.3:80
  sched: rr
  destinations:
  - address: 10.50.0.1:80
    weight: 1
    forward: nat
Y
  cp "$printed" part.yaml
  when ipvsctl get tcp://10.1.2.3:80 tcp://10.1.2.4:80
  [[ $(head -n 1 "$printed") == "# Only a part"* ]]
  local format
  for format in json table ipvsadm; do
    when ipvsctl get -o "$format" tcp://10.1.2.3:80
    then_exits 0
    if grep --quiet "Only a part" "$printed"; then give_up "$format is no model file"; fi
  done
  when ipvsctl get
  if grep --quiet "^#" "$printed"; then give_up "the whole table is not a part"; fi
  when ipvsctl apply -f part.yaml
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
T
}
