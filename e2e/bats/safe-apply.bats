#!/usr/bin/env bats
# diff, the lock, policies, drains, and what is said when something cannot be taken back.

load helpers

given_web() {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 1
T
  given_file web.yaml <<'Y'
services:
- address: tcp://10.1.2.3:80
  sched: wrr
  destinations:
  - {address: 10.50.0.1:80, weight: 1, forward: nat}
Y
}

# A connection that hangs half open: its server is at the end of a cable that leads nowhere.
given_connection_to() {
  ip link add nowhere type dummy 2>/dev/null || true
  ip link set nowhere up
  ip address replace 10.1.2.3/32 dev nowhere
  ip route replace 10.50.0.0/24 dev nowhere
  ip neighbour replace "$1" lladdr 02:00:00:00:00:01 dev nowhere
  local tries
  for tries in 1 2 3 4; do
    timeout 0.3 bash -c '</dev/tcp/10.1.2.3/80' 2>/dev/null || true
    if ipvsadm -Lnc | grep -q "$1"; then return; fi
  done
  give_up "there is no connection to $1 after $tries attempts"
}

@test "diff exits with 2 if there are differences, with 0 if there are none" {
  given_web
  when ipvsctl diff -f web.yaml
  then_exits 2
  then_table_is_unchanged
  ipvsctl apply -f web.yaml
  when ipvsctl diff -f web.yaml
  then_exits 0
}

@test "apply --detailed-exitcode exits with 2 if something changed" {
  given_web
  when ipvsctl apply -f web.yaml --detailed-exitcode
  then_exits 2
  when ipvsctl apply -f web.yaml --detailed-exitcode
  then_exits 0
}

@test "what was done is told before the end of it, on one terminal" {
  given_web
  local lines
  lines=$("$IPVSCTL" apply -v --detailed-exitcode -f web.yaml 2>&1) || true
  [[ $lines == "INFO Deleted destination for service tcp://10.1.2.3:80/10.50.0.2:80"$'\n'"INFO 0 added, 0 changed, 1 removed in "*$'\n'"Applied configuration from web.yaml" ]] \
    || give_up "the order is: $lines"
}

@test "--on-error stop says what was done, and leaves it" {
  given_web
  given_file m.yaml <<'Y'
schedulers: [nosuch]
services:
- address: tcp://10.1.2.2:80
- address: tcp://10.1.2.3:80
  sched: wrr
  destinations:
  - {address: 10.50.0.1:80, weight: 5, forward: nat}
- address: tcp://10.1.2.4:80
  sched: nosuch
Y
  when ipvsctl apply -f m.yaml --on-error stop
  then_fails 31 "cannot add service tcp://10.1.2.4:80" \
    "; these changes remain: adding service tcp://10.1.2.2:80"
  # Nothing behind the step that failed.
  then_table_is <<'T'
-A -t 10.1.2.2:80 -s rr
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
-a -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 1
T
}

@test "an option with an empty value is not one that is not given" {
  given_web
  local option
  for option in --netns --max-removals --allowed-actions --protect; do
    when ipvsctl apply -f web.yaml "$option" ""
    then_fails 33 "the value of $option is empty"
    when ipvsctl apply -f web.yaml "$option="
    then_fails 33 "the value of $option is empty"
  done
  when ipvsctl diff -f web.yaml --from ""
  then_fails 33 "the value of --from is empty"
  then_table_is_unchanged
}

@test "diff reads one of two files from standard input, and not both" {
  given_web
  given_file old.yaml <<<'services: [{address: "tcp://10.1.2.3:80", sched: wrr}]'
  when ipvsctl diff --from - -f web.yaml <old.yaml
  then_exits 2
  then_prints_line "  + 10.50.0.1:80  nat, weight 1"
  when ipvsctl diff --from web.yaml -f - <old.yaml
  then_exits 2
  then_prints_line "  - 10.50.0.1:80"
  when ipvsctl diff --from - -f - <old.yaml
  then_fails 33 "--from and --file cannot both read standard input"
}

@test "a service that is asked for by name and is not there is exit 21" {
  given_web
  when ipvsctl get tcp://10.9.9.9:80
  then_fails 21 "there is no service tcp://10.9.9.9:80"
}

@test "a lock that nobody can take is exit 31 at once, and nothing is changed" {
  given_table <<<"-A -t 10.5.5.5:80 -s rr"
  # shellcheck disable=SC2016 # the shell with a /run of its own expands it
  local without='mount -t tmpfs tmpfs /run && mkdir -m 700 /run/ipvsctl && mount -o remount,ro /run && exec timeout 5 "$@"' command
  for command in "apply -f -" "drain -s tcp://10.5.5.5:80 -d 10.50.0.1" "set weight 1 -s tcp://10.5.5.5:80 -d 10.50.0.1"; do
    # shellcheck disable=SC2086 # words
    when unshare --mount sh -c "$without" sh "$IPVSCTL" $command <<<"services: []"
    then_fails 31 "cannot take the lock /run/ipvsctl/net-" ".lock: Read-only file system; --no-lock runs without it"
  done
  then_table_is_unchanged
}

@test "another run that holds the lock is exit 40, and nothing is changed" {
  given_web
  hold_lock
  when ipvsctl apply -f web.yaml --lock-timeout 0
  exec 9>&-
  then_fails 40 "holds the lock"
  then_table_is_unchanged
  when ipvsctl apply -f web.yaml
  then_exits 0
}

@test "a policy refuses the whole change set, and names every offender" {
  given_web
  when ipvsctl apply -f web.yaml --max-removals 0 --protect 10.50.0.2
  then_fails 36 "1 of 2 destinations would be removed" "destination 10.50.0.2:80 is protected"
  then_table_is_unchanged
}

@test "a drain that does not end in time is exit 39, keeps weight 0, and goes on later" {
  given_web
  given_connection_to 10.50.0.2
  when ipvsctl apply -f web.yaml --removal drain --drain-timeout 0
  then_fails 39 "10.50.0.2:80 has"
  ipvsadm -Sn | grep -q -- "-r 10.50.0.2:80 -m -w 0"
  when ipvsctl drain -s tcp://10.1.2.3:80 -d 10.50.0.2:80 --drain-timeout 1
  then_fails 39 "10.50.0.2:80 has"
  when ipvsctl apply -f web.yaml
  then_exits 0
  then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
T
}

@test "a signal while connections are waited for ends the wait: weight 0 stays, and is said" {
  given_web
  given_connection_to 10.50.0.2
  local signal begun tries
  for signal in HUP INT QUIT TERM; do
    ipvsadm -e -t 10.1.2.3:80 -r 10.50.0.2:80 -m -w 1
    # A program in the background ignores SIGINT and SIGQUIT otherwise.
    env --default-signal=INT,QUIT "$IPVSCTL" apply -f web.yaml --removal drain >"$printed" 2>"$said" 3>&- &
    begun=$!
    tries=50
    until ipvsadm -Sn | grep -q -- "-r 10.50.0.2:80 -m -w 0"; do
      ((tries-- > 0)) || give_up "there is no weight 0"
      sleep 0.1
    done
    kill -s $signal "$begun"
    status=0
    wait "$begun" || status=$?
    then_exits $((128 + $(kill -l $signal)))
    then_mentions "interrupted: still draining with weight 0: tcp://10.1.2.3:80/10.50.0.2:80 has" "run the same command again to continue"
  done
  ipvsadm -Sn | grep -q -- "-r 10.50.0.2:80 -m -w 0"
}

@test "a destination that could not be added anew comes back all the same" {
  # The kernel does not check the address of a destination that it removed lately (docs/kernel.md#removal).
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.60.0.255:80 -m -w 1
T
  ip link add wide0 type dummy 2>/dev/null || true
  ip address replace 10.60.0.1/24 broadcast + dev wide0
  ip link set wide0 up
  when ipvsctl apply -f - <<'Y'
sync: { master: { interface: nosuch0 } }
services:
- { address: tcp://10.1.2.3:80, sched: wrr }
Y
  ip link delete wide0
  then_fails 31 "there is no such interface"
  then_table_is_unchanged
}

@test "what cannot be taken back is exit 38, and is said" {
  given_table <<<"-A -t 10.1.2.3:80 -s wrr"
  # The seventh datagram, the rollback's, and those after it do not reach the kernel.
  when strace -f -qq -o /dev/null -e inject=sendto:error=ENOBUFS:when=7+ "$IPVSCTL" apply -f - <<'Y'
schedulers: [nosuch]
services:
- { address: tcp://10.1.2.3:80, sched: wrr }
- { address: tcp://10.1.2.4:80, sched: rr }
- { address: tcp://10.1.2.5:80, sched: nosuch }
Y
  then_fails 38 "no scheduler nosuch" "the state of the table is not known"
}

@test "--netns means the table of another network namespace" {
  given_web
  ip netns add elsewhere
  # Without any address of its own a namespace takes every destination for a broadcast address.
  ip -n elsewhere link set lo up
  when ipvsctl apply --netns elsewhere -f web.yaml
  local there
  there=$(ip netns exec elsewhere ipvsadm -Sn)
  ip netns delete elsewhere
  then_exits 0
  then_table_is_unchanged
  [[ $there == *"-r 10.50.0.1:80"* ]]
}
