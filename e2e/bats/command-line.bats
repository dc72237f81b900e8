#!/usr/bin/env bats
# What a mistake in a command line is told: every mistake in one run, a line each, exit 33, and nothing is done.

load helpers

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  ipvsadm --clear
  given_table <<'T'
-A -t 10.5.5.5:80 -s rr
-a -t 10.5.5.5:80 -r 10.50.0.1:80 -m -w 5
T
  given_file m.yaml <<<'services: [{address: "tcp://10.1.2.3:80"}]'
}

teardown() { then_table_is_unchanged; }

# refused MESSAGE...: exit 33, and standard error is exactly these messages.
refused() {
  then_exits 33 || return
  then_prints_nothing || return
  printf 'ipvsctl: %s\n' "$@" >expected
  same_files expected "$said"
}

@test "a file without -f, addresses without -s and -d" {
  when ipvsctl apply m.yaml
  refused "unexpected argument m.yaml (did you mean -f m.yaml?)"
  when ipvsctl drain A B
  refused "unexpected argument A (did you mean -s A -d B?)"
  when ipvsctl set weight 5 tcp://10.5.5.5:80 10.50.0.1
  refused "unexpected argument tcp://10.5.5.5:80 (did you mean -s tcp://10.5.5.5:80 -d 10.50.0.1?)"
  when ipvsctl diff -f m.yaml old.yaml
  refused "unexpected argument old.yaml (did you mean --from old.yaml?)"
}

@test "a stray argument of every command" {
  local command
  for command in "apply -f m.yaml" "changeset -f m.yaml" "validate -f m.yaml" "schema"; do
    # shellcheck disable=SC2086 # words
    when ipvsctl $command stray
    refused "unexpected argument stray: see ipvsctl ${command%% *} --help"
  done
  when ipvsctl apply -f m.yaml ""
  refused 'unexpected argument "": see ipvsctl apply --help'
  when ipvsctl get stray
  refused "stray is not the address of a service: expected tcp://, udp:// or sctp:// with an address and a port (tcp://10.0.0.1:80, tcp://[2001:db8::1]:80), fwmark:7 or fwmark6:7"
}

@test "a missing value, and one that is empty" {
  local option
  for option in -f --from -o --params-file --netns --params-timeout; do
    when ipvsctl diff "$option"
    refused "$option needs a value"
  done
  when ipvsctl drain -s -d 10.50.0.1
  refused "-s needs a value"
  when ipvsctl apply -f m.yaml --lock-timeout --dry-run
  refused "--lock-timeout needs a value"
  for option in --netns --params-file --params-url --params-timeout; do
    when ipvsctl validate -f m.yaml "$option" ""
    refused "the value of $option is empty"
    when ipvsctl validate -f m.yaml "$option="
    refused "the value of $option is empty"
  done
  when ipvsctl get -o ""
  refused "the value of -o is empty"
  when ipvsctl set weight "" -s tcp://10.5.5.5:80 -d 10.50.0.1
  refused "the weight is empty: expected a number from 0 to 2147483647"
}

@test "an option twice" {
  when ipvsctl apply -f m.yaml --file=other.yaml
  refused "--file may be given only once"
  when ipvsctl apply -f m.yaml -v -v
  refused "-v may not be repeated"
  when ipvsctl apply -f m.yaml -vv
  refused "-v may not be repeated"
  when ipvsctl -v apply -f m.yaml --verbose
  refused "--verbose may not be repeated"
  when ipvsctl apply -f m.yaml --dry-run --dry-run
  refused "--dry-run may not be repeated"
  when ipvsctl validate -f m.yaml --params-file m.yaml --params-file m.yaml
  then_exits 0
}

@test "an unknown option, near and far" {
  when ipvsctl apply --fiel m.yaml
  refused "there is no option --fiel (did you mean --file?): see ipvsctl apply --help"
  when ipvsctl apply -F m.yaml
  refused "there is no option -F (did you mean -f?): see ipvsctl apply --help"
  when ipvsctl apply -file m.yaml
  refused "there is no option -file (did you mean --file?): see ipvsctl apply --help"
  when ipvsctl validate -f m.yaml --strict
  refused "there is no option --strict: see ipvsctl validate --help"
  when ipvsctl get --strict
  refused "there is no option --strict: see ipvsctl get --help"
  when ipvsctl --netnss x get
  refused "there is no option --netnss (did you mean --netns?): see ipvsctl --help"
  when ipvsctl -V
  refused "there is no option -V (did you mean --version?): see ipvsctl --help"
  when ipvsctl validate -f m.yaml --allow-empty
  refused "validate has no option --allow-empty: see ipvsctl validate --help"
  when ipvsctl get -f m.yaml
  refused "get has no option -f (--file): see ipvsctl get --help"
  when ipvsctl get --debug=yes
  refused "--debug takes no value (got yes)"
}

@test "an unknown command" {
  local expected="expected one of apply, changeset, diff, drain, get, help, schema, set weight, validate"
  when ipvsctl aply -f m.yaml
  refused "there is no command aply (did you mean apply?): $expected"
  when ipvsctl plna -f m.yaml
  refused "there is no command plna (did you mean plan?): $expected"
  when ipvsctl set wieght 5
  refused "there is no command set wieght 5 (did you mean set weight?): $expected"
  when ipvsctl ""
  refused "there is no command \"\": $expected"
  when ipvsctl -v
  refused "no command is given: $expected"
}

@test "an option without effect" {
  when ipvsctl apply -f m.yaml --drain-timeout 5m
  refused "--drain-timeout needs --removal drain"
  when ipvsctl apply -f m.yaml --drain-timeout 5m --removal now
  refused "--drain-timeout needs --removal drain"
  when ipvsctl get --stats
  refused "--stats needs -o table or -o json"
  when ipvsctl get --stats -o ipvsadm
  refused "--stats needs -o table or -o json"
}

@test "a wrong value names what is expected" {
  when ipvsctl get -ofoo
  refused "--output foo is unknown: expected yaml, json, table or ipvsadm"
  when ipvsctl get -o jsn
  refused "--output jsn is unknown (did you mean json?): expected yaml, json, table or ipvsadm"
  when ipvsctl apply -f m.yaml --max-removals many
  refused "--max-removals many: expected a number of destinations (5) or a percentage of them (30%)"
  local weight
  for weight in 5% 1.5 0x10 five; do
    when ipvsctl set weight "$weight" -s tcp://10.5.5.5:80 -d 10.50.0.1
    refused "the weight $weight is not a whole number: expected a number from 0 to 2147483647"
  done
  for weight in -1 2147483648; do
    when ipvsctl set weight "$weight" -s tcp://10.5.5.5:80 -d 10.50.0.1
    refused "the weight $weight is out of range: expected a number from 0 to 2147483647"
  done
  when ipvsctl set weight +5 -s tcp://10.5.5.5:80 -d 10.50.0.1
  refused "the weight +5 has a sign: expected a number from 0 to 2147483647"
}

@test "an address that is nearly one names the one that was meant" {
  when ipvsctl get tcp:10.5.5.5:80
  refused "tcp:10.5.5.5:80 is not the address of a service (did you mean tcp://10.5.5.5:80?)"
  when ipvsctl set weight 1 -s 10.5.5.5:80 -d tcp://10.50.0.1:80
  refused "--service: 10.5.5.5:80 is not the address of a service (did you mean tcp://10.5.5.5:80?)" \
    "--destination: tcp://10.50.0.1:80 is the address of a service (did you mean 10.50.0.1:80?)"
}

@test "every mistake is told in one run" {
  when ipvsctl apply -f m.yaml -f n.yaml --lock-timeout soon --on-error undo --max-removals x --protect y --bogus -s z
  refused "--file may be given only once" \
    "there is no option --bogus: see ipvsctl apply --help" \
    "apply has no option -s (--service): see ipvsctl apply --help" \
    "--on-error undo is unknown: expected rollback or stop" \
    "--max-removals x: expected a number of destinations (5) or a percentage of them (30%)" \
    "--protect y: expected the address of a service (tcp://10.1.2.3:80) or of a destination (10.50.0.1:8080, or 10.50.0.1 for every port)" \
    "--lock-timeout soon is not a time: expected 90, 90s, 15m, 1h or 1d"
  IPVSCTL_LOG_VERBOSE=maybe IPVSCTL_PARAMS_HOST_ENV=perhaps when ipvsctl apply -f m.yaml --onerror stop
  refused "there is no option --onerror (did you mean --on-error?): see ipvsctl apply --help" \
    "the environment variable IPVSCTL_LOG_VERBOSE is maybe: expected true or false" \
    "the environment variable IPVSCTL_PARAMS_HOST_ENV is perhaps: expected true or false"
}

@test "after -- there are only words" {
  when ipvsctl get -- tcp://10.5.5.5:80
  then_exits 0
  then_prints_line "- address: tcp://10.5.5.5:80"
  when ipvsctl apply -- -f m.yaml
  refused "unexpected argument -f: options must come before --"
}

@test "help wins, wherever it stands" {
  ipvsctl help apply >apply.help
  local line
  for line in "apply --help" "--help apply" "apply -f m.yaml -h" "-h -v apply --bogus" "apply -f a -f b --lock-timeout soon --help" "help apply --help"; do
    # shellcheck disable=SC2086 # words
    when ipvsctl $line
    then_exits 0
    then_says_nothing
    if [[ $line != "help apply"* ]]; then then_prints <apply.help; fi
  done
  when ipvsctl bogus --help
  then_fails 33 "there is no command bogus"
}

@test "a file that cannot be read says why" {
  when ipvsctl apply -f nosuch.yaml
  then_fails 30 "ipvsctl: cannot read the model file nosuch.yaml: there is no such file"
  when ipvsctl apply -f /run
  then_fails 30 "ipvsctl: cannot read the model file /run: it is a directory"
  when ipvsctl apply -f m.yaml/
  then_fails 30 "ipvsctl: cannot read the model file m.yaml/: "
  when ipvsctl apply -f ""
  then_fails 30 "ipvsctl: cannot read the model file: the file name is empty"
  when ipvsctl apply -f "$(printf 'x%.0s' {1..300})"
  then_fails 30 "the file name is too long"
  when setpriv --reuid 65534 --regid 65534 --clear-groups "$IPVSCTL" validate -f /proc/1/environ
  then_fails 30 "ipvsctl: cannot read the model file /proc/1/environ: permission denied"
}

@test "standard input is called by its name" {
  when ipvsctl apply -f - <<<"services: [{address: tcp://10.1.2.3:70000}]"
  then_fails 32 "standard input:1:22: 70000 is not a port"
  when ipvsctl apply -f - <<<""
  then_fails 36 "standard input is empty, and would remove 1 service with destinations"
  when ipvsctl apply -f - </run
  then_fails 30 "cannot read standard input: it is a directory"
  when ipvsctl diff --from - -f - <m.yaml
  refused "--from and --file cannot both read standard input"
}

@test "times are written alike in every option" {
  local time
  for time in 90 90s 5m 1h; do
    when ipvsctl apply -f m.yaml --dry-run --lock-timeout "$time" --params-timeout "$time" --removal drain --drain-timeout "$time"
    then_exits 0
    when ipvsctl set weight 5 -s tcp://10.9.9.9:80 -d 10.50.0.1 -t "$time"
    then_fails 34 "there is no service tcp://10.9.9.9:80"
  done
  for time in soon 1h30m 5M 1.5m 10ms m "5 m"; do
    when ipvsctl apply -f m.yaml --lock-timeout "$time"
    refused "--lock-timeout $time is not a time: expected 90, 90s, 15m, 1h or 1d"
  done
  when ipvsctl apply -f m.yaml --lock-timeout -5m
  refused "--lock-timeout -5m is out of range: expected 0s to 7d"
  when ipvsctl set weight 5 -s tcp://10.5.5.5:80 -d 10.50.0.1 -t 25h
  refused "--time 25h is out of range: expected 0s to 1d"
}
