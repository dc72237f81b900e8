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

@test "A7 help goes to standard output, lists every command and is the same however it is asked for" {
  when ipvsctl --help
  then_exits 0
  then_says_nothing
  local command
  for command in apply changeset diff drain get help schema "set weight" validate; do
    grep --quiet "^  $command " "$printed" || give_up "$command is missing"
  done
  grep --quiet "^Usage: ipvsctl COMMAND" "$printed"
  grep --quiet "^Declarative IPVS: make the kernel's table match a YAML file$" "$printed"
  mv "$printed" help
  local spelling
  for spelling in -h help "help -h" "help --help" ""; do
    # shellcheck disable=SC2086 # words
    when ipvsctl $spelling
    then_exits 0
    then_says_nothing
    if [[ $spelling != help\ * ]]; then then_prints <help; fi
  done
}

@test "A1 help COMMAND, COMMAND -h and COMMAND --help are the same, and fit 80 columns" {
  local command
  for command in apply changeset diff drain get help schema "set weight" validate; do
    # shellcheck disable=SC2086 # one word, or two
    when ipvsctl help $command
    then_exits 0
    then_says_nothing
    grep --quiet "^Usage: ipvsctl $command" "$printed" || give_up "$command has no usage"
    if grep --quiet '.\{81\}' "$printed"; then give_up "$command does not fit"; fi
    mv "$printed" help
    # shellcheck disable=SC2086 # one word, or two
    when ipvsctl $command -h
    then_exits 0
    then_prints <help
    # shellcheck disable=SC2086 # one word, or two
    when ipvsctl $command --help
    then_exits 0
    then_prints <help
  done
}

@test "A1 every command that reads a file says which one" {
  local command
  for command in apply validate changeset diff; do
    when ipvsctl "$command" --help
    grep --quiet -e "-f, --file FILE" "$printed" || give_up "$command does not mention -f"
    grep --quiet "/etc/ipvsctl.yaml" "$printed" || give_up "$command does not mention the default file"
  done
  when ipvsctl set weight --help
  [[ $(<"$printed") == "Usage: ipvsctl set weight WEIGHT -s SERVICE -d DESTINATION [OPTIONS]"$'\n'* ]] || give_up "the usage is another"
}

@test "help leaves out the global options that a command does not read" {
  when ipvsctl schema --help
  then_exits 0
  if grep --quiet -e --params -e --netns -e --verbose "$printed"; then give_up "schema reads none of them"; fi
  when ipvsctl get --help
  then_exits 0
  grep --quiet -e "--netns NAME|PATH" "$printed"
  if grep --quiet -e --params -e --verbose "$printed"; then give_up "get reads none of them"; fi
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
  then_fails 33 "bogus" "expected one of apply" changeset get "set weight" validate
  when ipvsctl gett
  then_fails 33 "gett" "did you mean get?"
  when ipvsctl help bogus
  then_fails 33 "there is no command bogus"
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
  then_fails 33 "unexpected argument extra (did you mean -f extra?)"
  when ipvsctl drain A B
  then_fails 33 "unexpected argument A (did you mean -s A -d B?)"
  when ipvsctl get -f m.yaml
  then_fails 33 "--file"
  when ipvsctl apply -f
  then_fails 33 "-f needs a value"
  when ipvsctl validate -f m.yaml --allow-empty
  then_fails 33 "--allow-empty"
  when ipvsctl get --verbose=1
  then_fails 33 "--verbose takes no value (got 1)"
  when ipvsctl get -vv
  then_fails 33 "-v may not be repeated"
  when ipvsctl validate --strict
  then_fails 33 "there is no option --strict: see ipvsctl validate --help"
  when ipvsctl apply --lock-timeout soon
  then_fails 33 "--lock-timeout soon is not a time: expected 90, 90s, 15m, 1h or 1d"
  when ipvsctl apply -- -f m.yaml
  then_fails 33 "unexpected argument -f: options must come before --"
  then_table_is_unchanged
}

@test "a value that looks like an option is a value" {
  local value
  for value in --help -h --version -v --verbose -- --file; do
    when ipvsctl validate -f "$value"
    then_fails 30 "cannot read the model file $value: there is no such file"
    when ipvsctl validate "--file=$value"
    then_fails 30 "cannot read the model file $value: there is no such file"
  done
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
