#!/usr/bin/env bats
# --debug: every netlink message, decoded, between the lines of -v.

load helpers

given_model() {
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations:
  - { address: 10.50.0.1, weight: 3 }
Y
}

@test "--debug tells what is sent, what comes back, and in between what is done" {
  given_model
  when ipvsctl apply --debug -f m.yaml
  then_exits 0
  then_prints "Applied configuration from m.yaml"
  grep --quiet "^DEBUG > GETFAMILY seq 1 ack CTRL_ATTR_FAMILY_NAME=IPVS\$" "$said"
  grep --quiet "^DEBUG > NEW_SERVICE seq [0-9]* .*SERVICE{AF=2 PROTOCOL=6 ADDR=10.1.2.3 PORT=80 SCHED_NAME=rr " "$said"
  grep --quiet "^DEBUG > NEW_DEST seq [0-9]* .*DEST{.*ADDR=10.50.0.1 .*WEIGHT=3 " "$said"
  grep --quiet "^DEBUG < ack seq " "$said"

  # The request, then what was done by it, then the proof.
  local order
  order=$(grep --only-matching -e "^DEBUG > NEW_DEST" -e "^INFO Added destination" -e "^DEBUG < NEW_DEST" "$said")
  [[ $order == "DEBUG > NEW_DEST"$'\n'"INFO Added destination"$'\n'"DEBUG < NEW_DEST" ]] || give_up "the order is $order"
}

@test "--debug shows the kernel's refusal, and the error stands behind it" {
  given_file m.yaml <<'Y'
schedulers: [nosuch]
services:
- { address: tcp://10.1.2.3:80, sched: nosuch }
Y
  when ipvsctl apply --debug -f m.yaml
  then_exits 31
  grep --quiet "^DEBUG < ENOENT seq [0-9]* (no such file or directory)\$" "$said"
  [[ $(tail -n 1 "$said") == "ipvsctl: cannot add service "* ]] || give_up "the error is not the last line"
}

@test "--debug shows how the interfaces are asked for parameters" {
  given_file m.yaml <<<'services: [{address: "tcp://${host.lo}:80"}]'
  when ipvsctl validate --debug --params-network -f m.yaml
  then_exits 0
  grep --quiet "^DEBUG > GETADDR seq 2 dump index=0\$" "$said"
  grep --quiet "^DEBUG < NEWADDR seq 2 index=1 IFA_ADDRESS=127.0.0.1 " "$said"
}

@test "IPVSCTL_LOG_DEBUG is --debug, on every command that talks to the kernel" {
  given_model
  given_table <<'R'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -g -w 3
R
  export IPVSCTL_LOG_DEBUG=true
  local command
  for command in get "diff -f m.yaml" "changeset -f m.yaml" "apply -f m.yaml" "set weight 3 -s tcp://10.1.2.3:80 -d 10.50.0.1:80"; do
    # shellcheck disable=SC2086
    when ipvsctl $command
    then_exits 0
    grep --quiet "^DEBUG < NEW_SERVICE " "$said" || give_up "$command says nothing"
  done
}

@test "without --debug no message is told" {
  given_model
  when ipvsctl apply -v -f m.yaml
  then_exits 0
  if grep DEBUG "$said"; then give_up "there are messages"; fi
}

@test "get ADDRESS asks the kernel for that service and its destinations, and for nothing else" {
  given_table <<'R'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -g -w 3
-A -t 10.1.2.4:80 -s rr
R
  when ipvsctl get --debug tcp://10.1.2.3:80
  then_exits 0
  local asked
  asked=$(sed -n 's/^DEBUG > \([A-Z_]*\) .*/\1/p' "$said")
  [[ $asked == "GETFAMILY"$'\n'"GET_SERVICE"$'\n'"GET_DEST" ]] || give_up "it asks for $asked"
}
