#!/usr/bin/env bats
# `ipvsctl set weight --time`: step by step, one a second.

load helpers

given_weight() {
  given_table <<T
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w $1 -x 1000 -y 500
T
}

weight() { ipvsadm --save --numeric | sed --quiet 's/^-a.* -w \([0-9]*\).*/\1/p'; }

# until_it_moves: waits for the first step.
until_it_moves() {
  local before
  before=$(weight)
  for _ in {1..100}; do
    if [[ $(weight) != "$before" ]]; then return; fi
    sleep 0.1
  done
  give_up "the weight is still $before"
}

# begin_ramp WEIGHT: over six seconds, in the background; it has moved when this returns.
begin_ramp() {
  # A program in the background ignores SIGINT and SIGQUIT otherwise.
  env --default-signal=INT,QUIT "$IPVSCTL" set weight "$1" -s tcp://10.1.2.3:80 -d 10.50.0.1:80 -t 6 >"$printed" 2>"$said" 3>&- &
  ramp=$!
  until_it_moves
}

@test "A5.26 the weight rises evenly, the last step is the weight, and each is one line under -v" {
  given_weight 0
  when ipvsctl -v set weight 100 -s tcp://10.1.2.3:80 -d 10.50.0.1:80 --time 3
  then_exits 0
  then_prints_nothing
  then_says <<'L'
INFO Updated weight to 33 for service tcp://10.1.2.3:80/10.50.0.1:80
INFO Updated weight to 66 for service tcp://10.1.2.3:80/10.50.0.1:80
INFO Updated weight to 100 for service tcp://10.1.2.3:80/10.50.0.1:80
L
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 100
T
  then_thresholds_are 10.50.0.1:80 1000 500
}

@test "the weight falls, without a word" {
  given_weight 10
  when ipvsctl set weight 0 -s tcp://10.1.2.3:80 -d 10.50.0.1:80 -t 2
  then_exits 0
  then_prints_nothing
  then_says_nothing
  [[ $(weight) == 0 ]]
}

# on_a_terminal TERM COMMAND...: what a terminal of this kind is sent is in $sent.
on_a_terminal() {
  when script --quiet --return --command "TERM=$1 $IPVSCTL ${*:2}" typescript
  IFS= read -r -d '' sent <typescript || true
  sent=${sent//$'\r\n'/$'\n'}
  # What script itself writes before and behind it.
  sent=${sent#*$'\n'}
  sent=${sent%$'\n\n'Script done*}
}

@test "a terminal shows in one line how far it is, below what -v says, and is sent nothing else" {
  given_weight 10
  on_a_terminal xterm -v set weight 0 -s tcp://10.1.2.3:80 -d 10.50.0.1:80 -t 2
  then_exits 0
  # The logger writes before a step is shown, or just after it.
  local weight line
  for weight in 5 0; do
    line="INFO Updated weight to $weight for service tcp://10.1.2.3:80/10.50.0.1:80"
    [[ $'\n'$sent$'\n' == *[$'\n'K]"$line"$'\n'* ]] || give_up "it is sent: $(cat -v typescript)"
  done
  [[ $sent == *"weight 5 of 0, 1 s left"*$'\r\e[K'"weight 0 of 0, 0 s left"* ]] || give_up "it is sent: $(cat -v typescript)"
  [[ $sent != *$'\e[?'* ]] || give_up "it is sent: $(cat -v typescript)"
}

@test "a dumb terminal is sent what -v says, and nothing else" {
  given_weight 10
  on_a_terminal dumb -v set weight 2 -s tcp://10.1.2.3:80 -d 10.50.0.1:80 -t 2
  then_exits 0
  [[ $sent == "INFO Updated weight to 6 for service tcp://10.1.2.3:80/10.50.0.1:80"$'\n'"INFO Updated weight to 2 for service tcp://10.1.2.3:80/10.50.0.1:80" ]] ||
    give_up "it is sent: $(cat -v typescript)"
}

@test "time 0 is at once" {
  given_weight 10
  when ipvsctl -v set weight 20 -s tcp://10.1.2.3:80 -d 10.50.0.1:80 -t 0
  then_exits 0
  then_says "INFO Updated weight to 20 for service tcp://10.1.2.3:80/10.50.0.1:80"
  [[ $(weight) == 20 ]]
}

@test "A5.26 what somebody else changes meanwhile is not undone" {
  given_weight 0
  ipvsctl set weight 100 -s tcp://10.1.2.3:80 -d 10.50.0.1:80 -t 4 3>&- &
  local ramp=$!
  until_it_moves
  ipvsadm --edit-server -t 10.1.2.3:80 -r 10.50.0.1:80 -g -w 1
  wait "$ramp"
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -g -w 100
T
  then_thresholds_are 10.50.0.1:80 0 0
}

@test "A5.26 interrupted, it leaves the weight that it reached and says which: exit 130, 143" {
  local signal
  for signal in HUP INT QUIT TERM; do
    given_weight 0
    begin_ramp 60
    kill -s $signal "$ramp"
    status=0
    wait "$ramp" || status=$?
    ((status == 128 + $(kill -l $signal))) || give_up "exit status $status for $signal"
    (($(weight) > 0 && $(weight) < 60)) || give_up "the weight is $(weight)"
    then_lists <<<"ipvsctl: interrupted: the weight of 10.50.0.1:80 is $(weight), and was to be 60"
    ipvsadm --clear
  done
}

@test "another run that takes the lock and keeps it is exit 40, and the message says which weight was reached" {
  given_weight 0
  status=0
  begin_ramp 60
  hold_lock
  wait "$ramp" || status=$?
  exec 9>&-
  (($(weight) > 0 && $(weight) < 60)) || give_up "the weight is $(weight)"
  then_fails 40 "holds the lock" "waited 10 seconds, the weight of 10.50.0.1:80 is $(weight), and was to be 60"
}

@test "A1 A5.26 a service that is deleted meanwhile is exit 34" {
  given_weight 0
  status=0
  begin_ramp 100
  ipvsadm --clear
  wait "$ramp" || status=$?
  then_fails 34 "there is no service tcp://10.1.2.3:80"
}

@test "A1 what is not there is exit 34 before the first second" {
  given_weight 0
  when timeout 10 "$IPVSCTL" set weight 5 -s tcp://10.9.9.9:80 -d 10.50.0.1:80 -t 30
  then_fails 34 "there is no service tcp://10.9.9.9:80"
}

@test "A1 a time that is none is exit 33" {
  given_weight 0
  local time
  for time in abc -5 1.5 "" 999999; do
    when ipvsctl set weight 5 -s tcp://10.1.2.3:80 -d 10.50.0.1:80 --time "$time"
    then_fails 33 "--time"
  done
  then_table_is_unchanged
}
