#!/usr/bin/env bats
# Files that cannot be read and output that cannot be written: one line, the right exit status, and the table as it was.

load helpers

given_rule() {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 5
T
}

@test "A1 a model file that is not there, a directory, or no text is exit 30" {
  given_rule
  mkdir folder
  printf 'services: []\xff\xfe\n' >latin.yaml
  printf '\x7fELF\x02\x01\x00\x00' >binary
  local command
  for command in validate changeset apply; do
    when ipvsctl "$command" -f nosuch.yaml
    then_fails 30 "nosuch.yaml: there is no such file"
    when ipvsctl "$command" -f nosuch/nosuch.yaml
    then_fails 30 "nosuch/nosuch.yaml: there is no such file"
    when ipvsctl "$command" -f folder
    then_fails 30 "folder" "directory"
    when ipvsctl "$command" -f latin.yaml
    then_fails 30 "latin.yaml" "not UTF-8"
    when ipvsctl "$command" -f binary
    then_fails 30 "binary"
  done
  then_table_is_unchanged
}

@test "a model or a parameter file without an end is refused when it is larger than any" {
  when timeout 20 "$IPVSCTL" validate -f /dev/zero
  then_fails 30 "cannot read the model file /dev/zero: it is larger than 64 MiB"
  when timeout 20 "$IPVSCTL" validate -f - </dev/zero
  then_fails 30 "cannot read standard input: it is larger than 64 MiB"
  when timeout 20 "$IPVSCTL" validate -f - < <(exec cat /dev/zero)
  then_fails 30 "cannot read standard input: it is larger than 64 MiB"
  when timeout 20 "$IPVSCTL" validate -f - <<<"{}" --params-file /dev/zero
  then_fails 51 "cannot read the parameter file /dev/zero: it is larger than 64 MiB"
}

@test "A1 what is no YAML is exit 30, with its place" {
  given_rule
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  destinations: [
Y
  local command
  for command in validate changeset apply; do
    when ipvsctl "$command" -f m.yaml
    then_fails 30 "m.yaml:3:17: [ is never closed"
  done
  then_table_is_unchanged
}

@test "A1 a wrong model is exit 32 for every command, and changes nothing" {
  given_rule
  local command
  for command in validate changeset apply; do
    when ipvsctl "$command" -f - <<<'services: [{address: tcp://10.1.2.3:70000}]'
    then_fails 32 "-:1:22: 70000 is not a port"
  done
  then_table_is_unchanged
}

@test "A5.10 nothing makes it panic: deep, wide and circular files are one line and exit 30" {
  given_rule
  local text
  for text in "$(printf '[%.0s' {1..5000})" "services: $(printf '{a: %.0s' {1..5000})" 'services: &a [*a]' '? [a]' $'a: b: c' '!!binary x' '%YAML 9.9' '"' '|' '*'; do
    when ipvsctl apply -f - <<<"$text"
    ((status == 30 || status == 32)) || give_up "exit status $status for ${text:0:20}"
    then_prints_nothing
    then_mentions "-:"
    then_shows_no_insides
  done
  then_table_is_unchanged
}

@test "A5.10 aliases that stand for billions of nodes are exit 30 at once" {
  local letter before=a
  {
    echo "a: &a [x, x, x, x, x, x, x, x, x, x]"
    for letter in b c d e f g h i j; do
      echo "$letter: &$letter [*$before, *$before, *$before, *$before, *$before, *$before, *$before, *$before, *$before, *$before]"
      before=$letter
    done
    echo "services: *j"
  } >m.yaml
  when timeout 20 "$IPVSCTL" apply -f m.yaml
  ((status == 30 || status == 32)) || give_up "exit status $status"
  then_prints_nothing
}

@test "A5.23 a full disk is exit 100" {
  given_rule
  given_file m.yaml <<<'{}'
  local command
  for command in get "changeset -f m.yaml" "validate -f m.yaml" --version --help "get --help"; do
    # shellcheck disable=SC2086 # words
    when eval "ipvsctl $command >/dev/full"
    then_fails 100 "cannot write the output" "No space left on device"
  done
  then_table_is_unchanged
}

@test "A5.23 a closed standard output is exit 100" {
  given_rule
  given_file m.yaml <<<'{}'
  local command
  for command in get "changeset -f m.yaml" "validate -f m.yaml" --version; do
    when eval "ipvsctl $command >&-"
    then_fails 100 "cannot write the output"
  done
  then_table_is_unchanged
}

@test "what would control a terminal is written out wherever it is quoted" {
  given_file m.yaml <<<'"\e[2J": 1'
  local evil=$'\e[2Jx\nipvsctl: all is well' text="\\u001b[2J"
  when ipvsctl "$evil"
  then_fails 33 "there is no command ${text}x\\nipvsctl: all is well"
  when ipvsctl "--$evil"
  then_fails 33 "$text"
  when ipvsctl get -o "$evil"
  then_fails 33 "$text"
  when ipvsctl get "$evil"
  then_fails 33 "$text"
  when ipvsctl validate -f "$evil"
  then_fails 30 "$text"
  when ipvsctl validate -f m.yaml
  then_fails 32 "$text"
  when ipvsctl validate --params-file "$evil" -f - <<<"{}"
  then_fails 51 "$text"
  when ipvsctl get --netns "$evil"
  then_fails 20 "$text"
  if grep --quiet $'\e' "$said"; then give_up "a terminal would obey"; fi
}

@test "a full or closed standard error changes nothing of what happens" {
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: wrr
  destinations:
  - { address: 10.50.0.1:80, forward: nat }
Y
  local to
  for to in /dev/full "&-"; do
    ipvsadm --clear
    given_rule
    when eval "ipvsctl bogus 2>$to"
    then_exits 33
    when eval "ipvsctl get fwmark:9 2>$to"
    then_exits 21
    when eval "ipvsctl validate -f m.yaml 2>$to"
    then_exits 0
    when eval "ipvsctl diff -v --debug -f m.yaml 2>$to"
    then_exits 2
    when eval "ipvsctl apply -v -f m.yaml 2>$to"
    then_exits 0
    then_prints "Applied configuration from m.yaml"
  done
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 0
T
}

@test "a standard output that does not block is waited for" {
  local service
  for ((service = 0; service < 2000; service++)); do
    echo "-A -t 10.2.$((service / 250)).$((service % 250)):80 -s rr"
  done >rules
  given_table <rules
  ipvsctl get >expected
  # The reader's end is the same open file, opened without blocking; bash cannot do that, and dd can.
  mkfifo pipe
  { sleep 0.5; cat; } <pipe >"$printed" 3>&- &
  local reader=$!
  status=0
  { dd if=/dev/null oflag=nonblock status=none && ipvsctl get 2>"$said"; } >pipe || status=$?
  wait "$reader"
  then_exits 0
  then_says_nothing
  same_files expected "$printed"
}

@test "a closed standard input is exit 30 or an empty file, and changes nothing" {
  given_rule
  when eval 'ipvsctl apply -f - <&-'
  ((status == 30 || status == 36)) || give_up "exit status $status"
  then_prints_nothing
  then_table_is_unchanged
}

@test "a reader that went away is no error" {
  local service
  for ((service = 0; service < 2000; service++)); do
    echo "-A -t 10.2.$((service / 250)).$((service % 250)):80 -s rr"
  done >rules
  given_table <rules
  # shellcheck disable=SC2016 # the inner shell expands it
  when bash -c '"$1" get | head -n 1; exit "${PIPESTATUS[0]}"' bash "$IPVSCTL"
  then_exits 0
  then_prints "services:"
  then_says_nothing
}

@test "A2 data goes to standard output, everything else to standard error" {
  given_rule
  when ipvsctl -v apply -f - <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: rr
  destinations:
  - {address: 10.50.0.1:80, forward: nat}
Y
  then_exits 0
  then_prints "Applied configuration from -"
  then_says <<'L'
INFO Updated service tcp://10.1.2.3:80
INFO Updated weight to 0 for service tcp://10.1.2.3:80/10.50.0.1:80
L
  then_warns -:5:5 "no weight"
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s rr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 0
T
}
