#!/usr/bin/env bats
# Scripts written for the Go tool: each scenario repeats invocations from the record of that tool (v0.3.3), and demands
# what such a script may rely on: the exit code, both streams together where a script captures them together, and the
# table afterwards. Where docs/compatibility.md names a difference, the scenario shows ours and says so.

load helpers

# captured COMMAND [ARG...]: runs it as `run` of bats does, with both streams in one place.
captured() {
  status=0
  "$@" >"$printed" 2>&1 || status=$?
  : >"$said"
  : >"$warned"
}

given_one() {
  given_file one.yaml <<'Y'
services:
- address: tcp://1.2.3.4:80
  sched: wrr
  destinations:
  - address: 10.0.0.1:80
    weight: 5
    forward: nat
  - address: 10.0.0.2:80
    weight: 5
    forward: direct
Y
}

then_one_is_applied() {
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 5
-a -t 1.2.3.4:80 -r 10.0.0.2:80 -g -w 5
T
}

given_cs() {
  given_table <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 5
-a -t 1.2.3.4:80 -r 10.0.0.9:80 -m -w 5
-A -t 5.5.5.5:80 -s rr
T
  given_file cs.yaml <<'Y'
services:
- address: tcp://1.2.3.4:80
  sched: rr
  destinations:
  - address: 10.0.0.1:80
    weight: 7
    forward: nat
  - address: 10.0.0.2:80
    weight: 5
    forward: tunnel
- address: udp://6.6.6.6:53
  destinations:
  - address: 10.0.0.3:53
    forward: direct
Y
}

given_one_destination() {
  given_table <<<"-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w $1"
}

# validates STATUS YAML: the file ends so, and a valid one says so.
validates() {
  printf '%s\n' "$2" >v.yaml
  when ipvsctl validate -f v.yaml
  then_exits "$1" || give_up "$2" || return
  if (($1 == 0)); then then_prints "Configuration valid."; else then_prints_nothing; fi
}

# in_service LINES, in_destination LINES: a model with these lines in its service or destination.
in_service() { printf 'services:\n- address: tcp://1.2.3.4:80\n  %s' "$1"; }
in_destination() { printf 'services:\n- address: tcp://1.2.3.4:80\n  destinations:\n  - %s' "$1"; }

@test "1 version and help are exit 0" {
  local line
  for line in --version --help -h "get --help" "apply --help" "validate --help" "changeset --help" "set --help" "set weight --help"; do
    # shellcheck disable=SC2086 # words
    captured ipvsctl $line
    then_exits 0
    [[ -s $printed ]] || give_up "$line prints nothing"
  done
}

@test "1 wrong usage fails; ours is 33, not 2 (A1)" {
  given_one
  local line
  for line in bogus "--bogus get" "get extra" "apply extra" "apply -f" set "set weight" "set weight 5" \
    "set weight abc --service tcp://1.2.3.4:80 --destination 10.0.0.1:80" \
    "set weight -1 --service tcp://1.2.3.4:80 --destination 10.0.0.1:80" \
    "set weight 5 --service tcp://1.2.3.4:80 --destination 10.0.0.1:80 --time abc" \
    "set weight 5 --service tcp://1.2.3.4:80 --destination 10.0.0.1:80 --time -5" \
    "apply -f one.yaml --allowed-actions=" "--params-file= validate -f one.yaml"; do
    # shellcheck disable=SC2086 # words
    when ipvsctl $line
    then_exits 33
    then_prints_nothing
  done
  when ipvsctl set weight 5 --service "" --destination 10.0.0.1:80
  then_exits 33
  when ipvsctl set weight 5 --service tcp://1.2.3.4:80 --destination ""
  then_exits 33
  then_table_is_empty
}

@test "1 -f with an empty name is exit 30" {
  local command
  for command in apply validate changeset; do
    when ipvsctl "$command" -f ""
    then_fails 30
  done
}

@test "2 get of an empty table is {} and nothing else" {
  captured ipvsctl get
  then_exits 0
  then_prints "{}"
}

@test "2 get prints address, sched, destinations; address, weight, forward" {
  given_table <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -g -w 3
-a -t 1.2.3.4:80 -r 10.0.0.2:8080 -m -w 1
-a -t 1.2.3.4:80 -r 10.0.0.3:80 -i -w 1
-A -u 1.2.3.4:53 -s wlc
-A -f 7 -s rr
T
  captured ipvsctl get
  then_exits 0
  # The order is fixed here (A2).
  then_prints <<'Y'
services:
- address: tcp://1.2.3.4:80
  sched: wrr
  destinations:
  - address: 10.0.0.1:80
    weight: 3
    forward: direct
  - address: 10.0.0.2:8080
    weight: 1
    forward: nat
  - address: 10.0.0.3:80
    weight: 1
    forward: tunnel
- address: udp://1.2.3.4:53
  sched: wlc
- address: fwmark:7
  sched: rr
Y
}

@test "2 what get prints is valid, and changes nothing" {
  given_table <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -g -w 3
-a -t 1.2.3.4:80 -r 10.0.0.2:8080 -m -w 0
-A -t 9.9.9.9:443 -s rr -p 300
-A --sctp-service 1.2.3.4:99 -s mh
-A -f 7 -s fo
-a -f 7 -r 10.0.0.9 -g -w 1
-A -f 70000 -s rr
T
  ipvsctl get >g.yaml
  when ipvsctl validate -f g.yaml
  then_exits 0
  then_prints "Configuration valid."
  captured ipvsctl changeset -f g.yaml
  then_exits 0
  then_prints "{}"
  captured ipvsctl apply -f g.yaml
  then_exits 0
  then_prints_line "Applied configuration from g.yaml"
  then_table_is_unchanged
}

@test "3 apply makes the table, says so, and does so again" {
  given_one
  captured ipvsctl apply -f one.yaml
  then_exits 0
  then_prints "Applied configuration from one.yaml"
  then_one_is_applied
  captured ipvsctl changeset -f one.yaml
  then_exits 0
  then_prints "{}"
  captured ipvsctl apply -f one.yaml
  then_exits 0
  then_prints "Applied configuration from one.yaml"
  then_one_is_applied
}

@test "3 standard input is -f=- and -f-, and -f - (A5.1); its name is -" {
  given_one
  local spelling
  for spelling in -f=- -f- "-f -"; do
    ipvsadm --clear
    # shellcheck disable=SC2086 # words
    captured ipvsctl apply $spelling <one.yaml
    then_exits 0
    then_prints "Applied configuration from -"
    then_one_is_applied
  done
  captured ipvsctl changeset -f=- <<<"{}"
  then_exits 0
  then_prints "items:" "- type: delete-service" \
    "  description: Delete existing service tcp://1.2.3.4:80 because it does not exist in updated model any more" \
    "  service:" "    address: tcp://1.2.3.4:80"
  captured ipvsctl apply -f=- <<<"{}"
  then_exits 0
  then_prints "Applied configuration from -"
  then_table_is_empty
}

@test "3 services: [] empties the table; an empty file does not any more (A3, A5.12)" {
  given_one
  ipvsctl apply -f one.yaml
  local text
  for text in "" null --- "# only a comment"; do
    when ipvsctl apply -f=- <<<"$text"
    then_exits 36
    then_one_is_applied
  done
  captured ipvsctl apply -f=- <<<"services: []"
  then_exits 0
  then_table_is_empty
}

@test "3 a file that is missing, a folder, or not YAML is exit 30" {
  local command text
  for command in apply validate changeset; do
    when ipvsctl "$command" -f /nonexistent
    then_fails 30 /nonexistent
    when ipvsctl "$command" -f /run
    then_fails 30 /run
    for text in "services: [" "just a string" $'- a\n- b' "services: 5" $'services:\n- address: [a]'; do
      when ipvsctl "$command" -f=- <<<"$text"
      then_exits 30
      then_prints_nothing
    done
  done
}

@test "3 anchors, merge keys, CRLF and a byte order mark" {
  printf 'services:\n- &a\n  address: tcp://1.2.3.4:80\n  sched: wrr\n- <<: *a\n  address: tcp://1.2.3.5:80\n' >d.yaml
  when ipvsctl apply -f d.yaml
  then_exits 0
  then_prints "Applied configuration from d.yaml"
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s wrr
-A -t 1.2.3.5:80 -s wrr
T
  when ipvsctl validate -f=- < <(printf 'services:\r\n- address: tcp://1.2.3.4:80\r\n')
  then_exits 0
  then_prints "Configuration valid."
  when ipvsctl validate -f=- < <(printf '\xef\xbb\xbfservices:\n- address: tcp://1.2.3.4:80\n')
  then_exits 0
  then_prints "Configuration valid."
}

@test "4 validate: what is valid" {
  given_one
  captured ipvsctl validate -f one.yaml
  then_exits 0
  then_prints "Configuration valid."
  captured ipvsctl validate -f=- <<<"{}"
  then_exits 0
  then_prints "Configuration valid."
  local address
  for address in tcp://1.2.3.4 tcp://1.2.3.4:0 tcp://1.2.3.4:+80 tcp://1.2.3.4:080 "tcp://1.2.3.4:80/ " fwmark:+7 fwmark:65535 sctp://1.2.3.4:99; do
    validates 0 "services: [{address: \"$address\"}]"
  done
  validates 0 "$(in_destination '{address: 10.0.0.1:80, forward: nat, weight: 65535}')"
  validates 0 "defaults: {port: 80, weight: 1, sched: wrr, forward: nat}"
}

@test "4 validate: what is not, is exit 32" {
  local address
  for address in 1.2.3.4:80 tcp://1.2.3.4:80:90 tcp://1.2.3.4:http tcp://host.example:80 tcp://1.2.3.256:80 \
    tcp://01.2.3.4:80 tcp://1.2.3:80 tcp://:80 tcp://1.2.3.4:80/path tcp://2001:db8::1 tcp://::1 fwmark:0 fwmark:-1 \
    fwmark:4294967296 fwmark:1:2 tcp://1.2.3.4:70000 tcp://1.2.3.4:-1; do
    validates 32 "services: [{address: \"$address\"}]"
  done
  for address in 10.0.0.1:70000 tcp://10.0.0.1:80 host:80; do
    validates 32 "$(in_destination "{address: \"$address\", forward: nat, weight: 1}")"
  done
  validates 32 $'services:\n- sched: rr'
  validates 32 $'services:\n- address: tcp://1.2.3.4:80\n- address: tcp://1.2.3.4:80'
  validates 32 "$(in_destination '{address: 10.0.0.1:80}')"$'\n  - {address: 10.0.0.1:80}'
  validates 32 "$(in_destination '{forward: nat}')"
  validates 32 "$(in_destination '{address: 10.0.0.1:80, forward: other}')"
  validates 32 "$(in_destination '{address: 10.0.0.1:80, weight: -1}')"
  local line
  for line in "port: 65536" "weight: -1" 'sched: ""' 'forward: ""' "forward: other"; do
    validates 32 "defaults: {$line}"
  done
}

@test "4 what apply would refuse halfway is refused first, or applied (A5.7)" {
  given_table <<<"-A -t 9.9.9.9:80 -s rr"
  local text
  for text in $'- address: tcp://1.2.3.4:80\n- address: tcp://1.2.3.4:80/' $'- address: tcp://1.2.3.4:80\n- address: tcp://1.2.3.4:080' \
    $'- address: tcp://1.2.3.4:80\n  destinations:\n  - {address: 10.0.0.1:80, forward: nat}\n  - {address: 10.0.0.1:080, forward: nat}'; do
    when ipvsctl apply -f=- <<<"services:"$'\n'"$text"
    then_exits 32
    then_table_is_unchanged
  done
  when ipvsctl apply -f=- <<<"$(in_destination '{address: 10.0.0.1:80, weight: 1}')"
  then_exits 0
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s rr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -g -w 1
T
}

@test "5 changeset prints items with type, description, service and destination, and no warnings" {
  given_cs
  captured ipvsctl changeset -f cs.yaml
  then_exits 0
  # In the order in which apply works, and whole (A2); with the addresses at their places (A5.18).
  then_prints <<'Y'
items:
- type: add-service
  description: Adding new service udp://6.6.6.6:53 because it does not yet exist
  service:
    address: udp://6.6.6.6:53
    sched: rr
    destinations:
    - address: 10.0.0.3:53
      weight: 0
      forward: direct
- type: update-service
  description: Updating existing service tcp://1.2.3.4:80 because details have changed
  service:
    address: tcp://1.2.3.4:80
    sched: rr
    destinations:
    - address: 10.0.0.1:80
      weight: 7
      forward: nat
    - address: 10.0.0.2:80
      weight: 5
      forward: tunnel
- type: add-destination
  description: Adding new destination 10.0.0.2:80 to service tcp://1.2.3.4:80 because it does not yet exist
  service:
    address: tcp://1.2.3.4:80
  destination:
    address: 10.0.0.2:80
    weight: 5
    forward: tunnel
- type: update-destination
  description: Updating existing destination 10.0.0.1:80 in service tcp://1.2.3.4:80 because details have changed
  service:
    address: tcp://1.2.3.4:80
  destination:
    address: 10.0.0.1:80
    weight: 7
    forward: nat
- type: delete-destination
  description: Delete existing destination 10.0.0.9:80 in service tcp://1.2.3.4:80 because it does not exist in updated model any more
  service:
    address: tcp://1.2.3.4:80
  destination:
    address: 10.0.0.9:80
- type: delete-service
  description: Delete existing service tcp://5.5.5.5:80 because it does not exist in updated model any more
  service:
    address: tcp://5.5.5.5:80
Y
  then_table_is_unchanged
}

@test "5 a file with warnings that changes nothing is {} on both streams together" {
  given_table <<'T'
-A -t 1.2.3.4:80 -s rr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 0
T
  in_destination '{address: 10.0.0.1:80, forward: nat}' >w.yaml
  when ipvsctl validate -f w.yaml
  then_warns w.yaml:4:5 W001
  captured ipvsctl changeset -f w.yaml
  then_exits 0
  then_prints "{}"
}

@test "6 --allowed-actions: each action that is missing is exit 31, and nothing is changed" {
  given_cs
  local actions
  for actions in us,ds,ad,ud,dd as,ds,ad,ud,dd as,us,ad,ud,dd as,us,ds,ud,dd as,us,ds,ad,dd as,us,ds,ad,ud as; do
    when ipvsctl apply -f cs.yaml --allowed-actions="$actions"
    then_exits 31
    then_prints_nothing
    then_table_is_unchanged
  done
  when ipvsctl apply -f cs.yaml --allowed-actions=xx
  then_exits 33
  when ipvsctl apply -f /nonexistent --allowed-actions=xx
  then_exits 30
  then_table_is_unchanged
  when ipvsctl apply -f cs.yaml --allowed-actions=as,as,us,ds,ad,ud,dd
  then_exits 0
  then_prints "Applied configuration from cs.yaml"
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s rr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 7
-a -t 1.2.3.4:80 -r 10.0.0.2:80 -i -w 5 --tun-type ipip
-A -u 6.6.6.6:53 -s rr
-a -u 6.6.6.6:53 -r 10.0.0.3:53 -g -w 0
T
  captured ipvsctl apply -f=- --allowed-actions=ds <<<"{}"
  then_exits 0
  then_table_is_empty
}

@test "6 --keep-weights keeps them, also when the forwarding changes" {
  given_one_destination 5
  in_destination '{address: 10.0.0.1:80, weight: 7, forward: nat}' | sed 's/:80$/:80\n  sched: wrr/' >kw.yaml
  captured ipvsctl apply --keep-weights -f kw.yaml
  then_exits 0
  then_prints "Applied configuration from kw.yaml"
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 5
T
  sed 's/forward: nat/forward: direct/' kw.yaml >kw2.yaml
  captured ipvsctl apply --keep-weights -f kw2.yaml
  then_exits 0
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -g -w 5
T
}

@test "7 a weight that is not stated is 0; 0 and 1 are two weights (A5.2)" {
  in_destination '{address: 10.0.0.1:80, forward: nat}' | sed 's/:80$/:80\n  sched: wrr/' >w.yaml
  when ipvsctl apply -f w.yaml
  then_exits 0
  then_prints "Applied configuration from w.yaml"
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 0
T
  sed 's/forward: nat/forward: nat, weight: 1/' w.yaml >w1.yaml
  captured ipvsctl apply -f w1.yaml
  then_exits 0
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 1
T
  sed 's/forward: nat/forward: nat, weight: 0/' w.yaml >w0.yaml
  when ipvsctl apply -f w0.yaml
  then_exits 0
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 0
T
  ipvsadm -e -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 65535
  captured ipvsctl get
  then_prints_line "    weight: 65535"
}

@test "8 defaults supply ports, weights, schedulers and forwarding" {
  given_file dp.yaml <<'Y'
defaults: {port: 80, forward: nat, weight: 1, sched: wrr}
services:
- address: tcp://1.2.3.4
  destinations:
  - address: 10.0.0.1
    weight: 5
  - address: 10.0.0.2
Y
  captured ipvsctl apply -f dp.yaml
  then_exits 0
  then_prints "Applied configuration from dp.yaml"
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 5
-a -t 1.2.3.4:80 -r 10.0.0.2:80 -m -w 1
T
  captured ipvsctl changeset -f dp.yaml
  then_prints "{}"
}

@test "9 firewall marks are told apart, in any order" {
  given_file fw.yaml <<'Y'
services:
- address: fwmark:2
  sched: wrr
  destinations:
  - {address: 10.0.0.2:80, forward: direct, weight: 1}
- address: fwmark:1
  sched: rr
  destinations:
  - {address: 10.0.0.1:80, forward: direct, weight: 1}
Y
  when ipvsctl apply -f fw.yaml
  then_exits 0
  then_prints "Applied configuration from fw.yaml"
  then_table_is <<'T'
-A -f 1 -s rr
-a -f 1 -r 10.0.0.1:80 -g -w 1
-A -f 2 -s wrr
-a -f 2 -r 10.0.0.2:80 -g -w 1
T
  captured ipvsctl changeset -f fw.yaml
  then_prints "{}"
  sed 's/fwmark:2/fwmark:3/' fw.yaml >fw4.yaml
  captured ipvsctl changeset -f fw4.yaml
  then_prints_line "- type: delete-service" "    address: fwmark:2" "- type: add-service" "    address: fwmark:3"
  when ipvsctl apply -f fw4.yaml
  then_exits 0
  then_table_is <<'T'
-A -f 1 -s rr
-a -f 1 -r 10.0.0.1:80 -g -w 1
-A -f 3 -s wrr
-a -f 3 -r 10.0.0.2:80 -g -w 1
T
}

@test "12 set weight sets the weight and prints nothing" {
  given_table <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 5
-A -f 7 -s wrr
-a -f 7 -r 10.0.0.1:80 -g -w 5
T
  local line
  for line in "100 --service tcp://1.2.3.4:80 --destination 10.0.0.1:80" "101 -s tcp://1.2.3.4:80 -d 10.0.0.1:80" "6 --service fwmark:7 --destination 10.0.0.1:80"; do
    # shellcheck disable=SC2086 # words
    captured ipvsctl set weight $line
    then_exits 0
    then_prints_nothing
  done
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 101
-A -f 7 -s wrr
-a -f 7 -r 10.0.0.1:80 -g -w 6
T
}

@test "12 set weight of what is not there is exit 34" {
  given_one_destination 5
  when ipvsctl set weight 5 --service tcp://9.9.9.9:80 --destination 10.0.0.1:80
  then_fails 34 tcp://9.9.9.9:80
  when ipvsctl set weight 5 --service tcp://1.2.3.4:80 --destination 9.9.9.9:80
  then_fails 34 9.9.9.9:80
  when ipvsctl set weight 5 --service tcp://9.9.9.9:80 --destination 10.0.0.1:80 --time 3
  then_fails 34 tcp://9.9.9.9:80
  # An address that is none is wrong usage here (A1).
  when ipvsctl set weight 5 --service nonsense --destination nonsense
  then_exits 33
  then_table_is_unchanged
}

@test "12 set weight --time takes its time, and ends at the weight" {
  given_one_destination 0
  SECONDS=0
  captured ipvsctl set weight 100 --service tcp://1.2.3.4:80 --destination 10.0.0.1:80 --time 2
  then_exits 0
  then_prints_nothing
  ((SECONDS >= 1)) || give_up "it did not take its time"
  then_table_is <<'T'
-A -t 1.2.3.4:80 -s wrr
-a -t 1.2.3.4:80 -r 10.0.0.1:80 -m -w 100
T
}

@test "13 parameters of interfaces and of the environment" {
  ip link set lo up
  printf 'services:\n- address: tcp://${host.lo}:80\n' >r.yaml
  when ipvsctl validate -f r.yaml
  then_exits 35
  captured ipvsctl --params-network validate -f r.yaml
  then_exits 0
  then_prints_line "Configuration valid."
  captured ipvsctl --params-network changeset -f r.yaml
  then_exits 0
  then_prints "items:" "- type: add-service" "  description: Adding new service tcp://127.0.0.1:80 because it does not yet exist" \
    "  service:" "    address: tcp://127.0.0.1:80" "    sched: rr"
  printf 'services:\n- address: tcp://1.2.3.4:${env.MYPORT}\n' >e.yaml
  when ipvsctl changeset -f e.yaml
  then_exits 35
  MYPORT=81 captured ipvsctl --params-env changeset -f e.yaml
  then_exits 0
  then_prints_line "    address: tcp://1.2.3.4:81"
}

@test "13 parameters of files: nested, listed, first found wins" {
  given_file p.yaml <<'Y'
backends:
  dev: 127.0.0.1
  test: 192.168.1.10
which: test
port: 8080
list: [10.0.0.1, 10.0.0.2]
Y
  echo '{"backends":{"dev":"127.0.0.1","test":"192.168.1.10"},"which":"test","port":8080,"list":["10.0.0.1","10.0.0.2"]}' >p.json
  printf 'services:\n- address: tcp://${backends.${which}}:${port}\n- address: tcp://${list.1}:80\n' >r.yaml
  local file
  for file in p.yaml p.json; do
    captured ipvsctl --params-file="$file" changeset -f r.yaml
    then_exits 0
    then_prints_line "    address: tcp://192.168.1.10:8080" "    address: tcp://10.0.0.2:80"
  done
  printf 'port: 1\nlist: [a, 1.1.1.1]' >a.yaml
  captured ipvsctl --params-file=a.yaml --params-file p.yaml changeset -f r.yaml
  then_exits 0
  then_prints_line "    address: tcp://192.168.1.10:1" "    address: tcp://1.1.1.1:80"
}

@test "13 parameters that cannot be read: 51, 30, 50, 35" {
  printf 'services:\n- address: tcp://1.2.3.4:${port}\n' >r.yaml
  when ipvsctl --params-file=/nonexistent validate -f r.yaml
  then_fails 51
  local text
  for text in "- 1" "a: ["; do
    echo "$text" >e.yaml
    when ipvsctl --params-file=e.yaml validate -f r.yaml
    then_exits 30
  done
  for text in http://127.0.0.1:7777/ nonsense file:///run/p.yaml; do
    when ipvsctl --params-url="$text" validate -f r.yaml
    then_fails 50
  done
  for text in '${}' '${port' '${ port }'; do
    when ipvsctl --params-file=e.yaml validate -f=- <<<"services: [{address: 'tcp://1.2.3.4:$text'}]"
    ((status == 35 || status == 30)) || give_up "exit status $status for $text"
  done
  echo "port: 80" >e.yaml
  for text in '${}' '${port' '${ port }' '${nosuch}'; do
    when ipvsctl --params-file=e.yaml validate -f=- <<<"services: [{address: 'tcp://1.2.3.4:$text'}]"
    then_exits 35
  done
}

@test "13 IPVSCTL_ variables" {
  echo "port: 8080" >p.yaml
  echo "port: 1" >a.yaml
  printf 'services:\n- address: tcp://1.2.3.4:${port}\n' >r.yaml
  IPVSCTL_PARAMS_FILE=p.yaml captured ipvsctl changeset -f r.yaml
  then_exits 0
  then_prints_line "    address: tcp://1.2.3.4:8080"
  IPVSCTL_PARAMS_FILE=p.yaml captured ipvsctl --params-file=a.yaml changeset -f r.yaml
  then_prints_line "    address: tcp://1.2.3.4:1"
  IPVSCTL_PARAMS_FILE=a.yaml,p.yaml when ipvsctl changeset -f r.yaml
  then_fails 51
  IPVSCTL_PARAMS_URLS=http://127.0.0.1:7777/ when ipvsctl changeset -f r.yaml
  then_fails 50
  IPVSCTL_LOG_VERBOSE=true when ipvsctl get
  then_exits 0
  then_prints "{}"
  SKIP_IPVSKERNELREQ=1 captured ipvsctl get
  then_exits 0
  then_prints "{}"
}

@test "14 validate needs no privileges, the others say that they do" {
  given_one
  chmod a+rx . "$BATS_TEST_TMPDIR"
  chmod a+r one.yaml
  local unprivileged=(setpriv --reuid 65534 --regid 65534 --clear-groups "$IPVSCTL")
  captured "${unprivileged[@]}" validate -f=- <one.yaml
  then_exits 0
  then_prints "Configuration valid."
  # 20 instead of 21 (A1).
  local command
  for command in get "apply -f=-" "changeset -f=-" "set weight 5 -s tcp://1.2.3.4:80 -d 10.0.0.1:80"; do
    # shellcheck disable=SC2086 # words
    when "${unprivileged[@]}" $command <one.yaml
    then_fails 20
  done
}

@test "14 neither modprobe nor a PATH is needed (A1)" {
  given_one
  local binary
  binary=$(readlink -f "$IPVSCTL")
  PATH=/nonexistent captured "$binary" get
  then_exits 0
  then_prints "{}"
  PATH=/nonexistent captured "$binary" validate -f one.yaml
  then_exits 0
}

@test "14 it acts on the current network namespace" {
  given_one_destination 5
  captured unshare --net "$IPVSCTL" get
  then_exits 0
  then_prints "{}"
  then_table_is_unchanged
}
