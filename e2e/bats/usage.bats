#!/usr/bin/env bats
# The command line: help, spellings of options, and what wrong usage is told.

load helpers

given_model() {
  given_file m.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
Y
}

@test "A7 the version goes to standard output" {
  when ipvsctl --version
  then_exits 0
  then_says_nothing
  [[ $(<"$printed") =~ ^[0-9]+\.[0-9]+\.[0-9]+[^[:space:]]*$ ]] || give_up "this is no version"
}

@test "A7 help goes to standard output, names every command and is asked for in any way" {
  when ipvsctl --help
  then_exits 0
  then_says_nothing
  local command
  for command in get apply validate changeset "set weight"; do
    grep --quiet "^  $command " "$printed" || give_up "$command is missing"
  done
  grep --quiet "^Usage: ipvsctl " "$printed"
  mv "$printed" help
  when ipvsctl -h
  then_prints <help
  when ipvsctl
  then_exits 0
  then_prints <help
}

@test "A1 every command has help with its options" {
  when ipvsctl get --help
  then_exits 0
  grep --quiet "^Usage: ipvsctl get" "$printed"
  local command
  for command in apply validate changeset; do
    when ipvsctl "$command" --help
    then_exits 0
    then_says_nothing
    grep --quiet "^Usage: ipvsctl $command" "$printed"
    grep --quiet -e "-f, --file" "$printed" || give_up "$command does not tell of -f"
    grep --quiet "/etc/ipvsctl.yaml" "$printed" || give_up "$command does not tell of the default file"
  done
  when ipvsctl set weight --help
  then_exits 0
  grep --quiet -e "-s, --service" "$printed"
  grep --quiet -e "-d, --destination" "$printed"
}

@test "help does nothing else" {
  given_table <<'T'
-A -t 10.5.5.5:80 -s rr
T
  given_model
  when ipvsctl apply -f m.yaml --help
  then_exits 0
  grep --quiet "^Usage: ipvsctl apply" "$printed"
  then_table_is_unchanged
}

@test "A5.1 standard input is -f -, -f-, -f=-, --file - and --file=-" {
  local spelling
  for spelling in "-f -" "-f-" "-f=-" "--file -" "--file=-" "-f /dev/stdin"; do
    ipvsadm --clear
    # shellcheck disable=SC2086 # two words, or one
    when ipvsctl apply $spelling <<<'services: [{address: tcp://10.1.2.3:80}]'
    then_exits 0
    then_table_is <<<"-A -t 10.1.2.3:80 -s rr"
  done
}

@test "a file is -f m.yaml, -fm.yaml, -f=m.yaml, --file m.yaml and --file=m.yaml" {
  given_model
  local spelling
  for spelling in "-f m.yaml" "-fm.yaml" "-f=m.yaml" "--file m.yaml" "--file=m.yaml"; do
    # shellcheck disable=SC2086 # two words, or one
    when ipvsctl validate $spelling
    then_exits 0
    then_prints "Configuration valid."
  done
}

@test "A4 options may stand before and behind the command" {
  given_model
  local line
  for line in "-v apply -f m.yaml" "apply -v -f m.yaml" "apply -f m.yaml -v" "-f m.yaml apply --verbose" "-f=m.yaml --verbose apply"; do
    ipvsadm --clear
    # shellcheck disable=SC2086 # words
    when ipvsctl $line
    then_exits 0
    then_prints "Applied configuration from m.yaml"
    then_says "INFO Added service tcp://10.1.2.3:80"
    then_table_is <<<"-A -t 10.1.2.3:80 -s rr"
  done
}

@test "A1 A7 wrong usage is exit 33, in one line that says what is wrong" {
  given_table <<'T'
-A -t 10.5.5.5:80 -s rr
T
  when ipvsctl bogus
  then_fails 33 "bogus" "expected one of get" validate changeset apply "set weight"
  when ipvsctl gett
  then_fails 33 "gett" "did you mean get?"
  when ipvsctl help
  then_fails 33 "help"
  when ipvsctl set
  then_fails 33 "set weight"
  when ipvsctl ""
  then_fails 33
  when ipvsctl -v
  then_fails 33 "no command"
  when ipvsctl --bogus get
  then_fails 33 "--bogus"
  when ipvsctl apply --fiel x
  then_fails 33 "--fiel" "did you mean --file?"
  when ipvsctl get extra
  then_fails 33 "extra"
  when ipvsctl apply extra
  then_fails 33 "extra"
  when ipvsctl get -f m.yaml
  then_fails 33 "--file"
  when ipvsctl apply -f
  then_fails 33 "-f needs a value"
  when ipvsctl validate -f m.yaml --allow-empty
  then_fails 33 "--allow-empty"
  when ipvsctl get --verbose=1
  then_fails 33 "--verbose"
  then_table_is_unchanged
}

@test "A1 -f with nothing behind it is exit 30" {
  local command
  for command in apply validate changeset; do
    when ipvsctl "$command" -f ""
    then_fails 30
    when ipvsctl "$command" --file=
    then_fails 30
  done
}

@test "A1 without -f the file is /etc/ipvsctl.yaml" {
  given_model
  # shellcheck disable=SC2016 # the shell with an /etc of its own expands it
  when unshare --mount sh -c 'mount -t tmpfs tmpfs /etc && "$1" validate; cp m.yaml /etc/ipvsctl.yaml && "$1" validate && "$1" apply' sh "$IPVSCTL"
  then_exits 0
  then_prints "Configuration valid." "Applied configuration from /etc/ipvsctl.yaml"
  then_says "ipvsctl: cannot read the model file /etc/ipvsctl.yaml: there is no such file"
  then_table_is <<<"-A -t 10.1.2.3:80 -s rr"
}
