#!/usr/bin/env bats
# A caller can close standard input, output or error. No file that ipvsctl opens may take their places.

load helpers

given_model() {
  given_file web.yaml <<'Y'
services:
- { address: tcp://10.1.2.3:80, sched: rr, destinations: [ { address: 10.50.0.1:80, forward: nat, weight: 1 } ] }
Y
}

@test "every command that reads standard input says that it is closed" {
  given_table </dev/null
  given_model
  for command in "validate -f -" "changeset -f -" "diff -f -" "diff --from - -f web.yaml" "apply -f -" "apply --dry-run -f -"; do
    # shellcheck disable=SC2086 # words
    when ipvsctl $command <&-
    then_fails 30 "standard input is closed"
  done
  then_table_is_unchanged
}

@test "a closed standard input is no file under another name, either" {
  given_model
  for name in /dev/stdin /dev/fd/0 /proc/self/fd/0; do
    when ipvsctl validate -f "$name" <&-
    then_fails 30 "cannot read the model file $name"
    when ipvsctl validate --params-file "$name" -f web.yaml <&-
    then_fails 51 "cannot read the parameter file $name"
  done
}

@test "a command that does not read standard input does not need it" {
  given_model
  when ipvsctl validate -f web.yaml <&-
  then_exits 0
}

# All combinations: the files that the program opens would take the places from 0 on.
@test "what is closed stays closed: no message or output gets into a file or a socket of the program" {
  given_model
  local closed
  for closed in ">&-" "<&- >&-" ">&- 2>&-" "<&- >&- 2>&-"; do
    ipvsadm --clear
    status=0
    eval "strace -f -qq -o trace -e trace=fcntl,write,openat,socket $IPVSCTL apply -f web.yaml $closed" || status=$?
    then_exits 100
    [[ $(ipvsadm -Sn) == *"-r 10.50.0.1:80"* ]]
    # The runtime reads files before our code begins, and closes them again.
    sed '1,/F_GETFD/d' trace | grep --invert-match O_PATH >ours
    [[ $(<ours) == *socket* ]]
    ! grep -E '(socket|openat)\(.* = [012]$' ours
    if [[ $closed == *"2>&-"* ]]; then ! grep -E 'write\([012], .* = [0-9]+$' ours; fi
  done
}

@test "a closed standard error loses the messages and nothing else" {
  given_model
  when ipvsctl apply -v -f web.yaml 2>&-
  then_exits 0
  [[ $(ipvsadm -Sn) == *"-r 10.50.0.1:80"* ]]
}

@test "a closed or full standard output is exit 100 for every command that prints" {
  given_model
  given_table <<<"-A -t 10.1.2.9:80 -s rr"
  for command in get "get -o json" "get -o table" "get -o ipvsadm" "changeset -f web.yaml" "diff -f web.yaml" "diff -o json -f web.yaml" \
    "validate -f web.yaml" "apply --dry-run -f web.yaml" schema --version --help "help apply"; do
    status=0
    # shellcheck disable=SC2086 # words
    "$IPVSCTL" $command >/dev/full 2>"$said" || status=$?
    then_closed_output "$command" "No space left on device"
    status=0
    # shellcheck disable=SC2086 # words
    "$IPVSCTL" $command >&- 2>"$said" || status=$?
    then_closed_output "$command" "it is closed"
  done
}

then_closed_output() {
  ((status == 100)) || give_up "$1: exit status $status"
  [[ $(<"$said") == *"cannot write the output: $2"* ]] || give_up "$1: $(<"$said")"
}

@test "a pipe that does not block is read to its end" {
  given_model
  # Another process of the pipe sets O_NONBLOCK, and sends the file in two parts.
  python3 - "$IPVSCTL" web.yaml <<'P'
import os, subprocess, sys, time
read, write = os.pipe()
os.set_blocking(read, False)
program = subprocess.Popen([sys.argv[1], "validate", "-f", "-"], stdin=read)
text = open(sys.argv[2], "rb").read()
time.sleep(0.3)
os.write(write, text[:20])
time.sleep(0.3)
os.write(write, text[20:])
os.close(write)
sys.exit(program.wait())
P
}
