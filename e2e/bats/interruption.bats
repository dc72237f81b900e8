#!/usr/bin/env bats
# SIGHUP, SIGINT, SIGQUIT and SIGTERM: at once as long as nothing was changed; afterwards there is a way back, however long it takes.

load helpers

given_services() {
  given_table <<<"-A -t 10.1.2.3:80 -s wrr"
  given_file m.yaml <<<"services: [ { address: tcp://10.1.2.4:80, destinations: [ { address: 10.50.0.1, weight: 1 } ] } ]"
}

# begin COMMAND...: in the background, where a program ignores SIGINT and SIGQUIT otherwise.
begin() {
  env --default-signal=INT,QUIT "$@" >"$printed" 2>"$said" 3>&- &
  begun=$!
}

# then_it_ends SIGNAL: within a second, as the signal asks for.
then_it_ends() {
  local started=$SECONDS
  kill -s "$1" "$begun"
  status=0
  wait "$begun" || status=$?
  ((status == 128 + $(kill -l "$1"))) || give_up "exit status $status for $1"
  ((SECONDS - started <= 2)) || give_up "it took $((SECONDS - started)) seconds"
  then_prints_nothing
  then_says_nothing
  then_table_is_unchanged
}

@test "a signal while it waits for another run ends it at once" {
  local signal
  given_services
  hold_lock
  for signal in HUP INT QUIT TERM; do
    begin "$IPVSCTL" apply -f m.yaml 9>&-
    sleep 0.5
    then_it_ends $signal
  done
  exec 9>&-
}

@test "a signal while it waits for a parameter file ends it at once" {
  given_services
  mkfifo pipe
  local command signal
  for command in diff apply; do
    for signal in HUP INT QUIT TERM; do
      begin "$IPVSCTL" $command --params-file pipe -f m.yaml
      sleep 0.5
      then_it_ends $signal
    done
  done
}

@test "a way back that takes longer than five seconds is gone to its end, and a second signal changes nothing" {
  given_services
  # More than one datagram of changes: the signal comes between the first and the second. From there on each takes its time.
  printf '{ address: 10.50.%s, weight: 1 },' {0..3}.{1..200} | sed 's/.*/services: [ { address: tcp:\/\/10.1.2.4:80, destinations: [ & ] } ]/' >large.yaml
  strace -f -qq -o trace -e inject=sendto:delay_enter=800000:when=7+ "$IPVSCTL" apply -f large.yaml >"$printed" 2>"$said" 3>&- &
  local tracer=$! patience=100
  until (($(ipvsadm -Sn | wc -l) > 1)); do
    ((patience-- > 0)) || give_up "nothing is applied"
    sleep 0.1
  done
  pkill --parent "$tracer" --signal TERM
  sleep 1
  pkill --parent "$tracer" --signal INT
  status=0
  wait "$tracer" || status=$?
  ((status == 143)) || give_up "exit status $status"
  then_lists <<<"ipvsctl: interrupted: the table is as it was before"
  then_table_is_unchanged
}
