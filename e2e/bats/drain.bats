#!/usr/bin/env bats
# drain, and apply --removal drain, with connections that live. The kernel forgets one that its server ended one second later.

load helpers

setup_file() {
  local address
  for address in 10.1.2.3 10.1.2.11 10.1.2.12; do ip address add $address/32 dev lo; done
  ipvsadm --set 900 1 1
}

teardown_file() {
  ipvsadm --set 900 120 300
  local address
  for address in 10.1.2.3 10.1.2.11 10.1.2.12; do ip address del $address/32 dev lo; done
}

teardown() {
  if [[ ${drainer:-} ]]; then kill "$drainer" 2>/dev/null || true; fi
  if [[ ${server:-} ]]; then kill "$server"; fi
  exec 8>&- 9>&-
}

# given_service PROTOCOL RULE...: with two servers. Its port is the scenario's own, for connections outlive their service.
given_service() {
  port=$((6000 + BATS_TEST_NUMBER))
  local protocol=$1
  service=$protocol://10.1.2.3:$port
  shift
  given_table <<T
-A -${protocol:0:1} 10.1.2.3:$port $*
-a -${protocol:0:1} 10.1.2.3:$port -r 10.1.2.11:$port -m -w 1
-a -${protocol:0:1} 10.1.2.3:$port -r 10.1.2.12:$port -m -w 1
T
}

# given_connection: by TCP, open as descriptor 8; drained is its server, other is the other one.
given_connection() {
  python3 -c "
import socket
listener = socket.create_server(('', $port))
print(flush=True)
held = [listener.accept() for _ in range(9)]" >listening 3>&- &
  server=$!
  until [[ -s listening ]]; do sleep 0.1; done
  exec 8<>"/dev/tcp/10.1.2.3/$port"
  find_server
}

when_the_server_ends_it() {
  kill "$server"
  server=
}

# given_datagram: a flow by UDP; drained is its server, other is the other one.
given_datagram() {
  echo >"/dev/udp/10.1.2.3/$port"
  find_server
}

find_server() {
  drained=$(servers | head --lines 1)
  other=10.1.2.11:$port
  if [[ $drained == "$other" ]]; then other=10.1.2.12:$port; fi
}

# Where the service's connections are.
servers() { ipvsadm --list --connection --numeric | awk -v "service=10.1.2.3:$port" '$5 == service && $3 != "NONE" { print $6 }'; }

# begin COMMAND...: in the background, where SIGINT would be ignored otherwise; it has given weight 0 when this returns.
begin() {
  env --default-signal=INT,QUIT "$@" >"$printed" 2>"$said" 3>&- 8>&- 9>&- &
  drainer=$!
  local patience=50
  until ipvsadm -Sn | grep -q -- "-r $drained -m -w 0"; do
    ((patience-- > 0)) || give_up "the weight does not become 0" || return
    sleep 0.1
  done
}

then_it_waits() { kill -0 "$drainer" || give_up "it does not wait"; }

then_it_ends_with() {
  status=0
  wait "$drainer" || status=$?
  drainer=
  then_exits "$1"
}

then_drained_is_gone() {
  then_table_is <<T
-A -${service:0:1} 10.1.2.3:$port $*
-a -${service:0:1} 10.1.2.3:$port -r $other -m -w 1
T
}

@test "a drain waits for a live TCP connection, and ends when that ends" {
  given_service tcp -s wrr
  given_connection
  begin "$IPVSCTL" drain -s "$service" -d "$drained"
  sleep 1.5
  then_it_waits
  when_the_server_ends_it
  then_it_ends_with 0
  then_says_nothing
  then_drained_is_gone -s wrr
}

@test "apply --removal drain waits for what the file no longer holds" {
  given_service tcp -s wrr
  given_connection
  given_file m.yaml <<<"services: [ { address: '$service', sched: wrr, destinations: [ { address: '$other', forward: nat, weight: 1 } ] } ]"
  begin "$IPVSCTL" apply -f m.yaml --removal drain
  sleep 1.5
  then_it_waits
  when_the_server_ends_it
  then_it_ends_with 0
  then_drained_is_gone -s wrr
}

@test "at the time-out a drain ends with 39 and what is left, and goes on later" {
  given_service tcp -s wrr
  given_connection
  when ipvsctl drain -s "$service" -d "$drained" --drain-timeout 1
  then_fails 39 "1 second" "$service/$drained has 1 active, 0 inactive, 0 persistent"
  ipvsadm -Sn | grep -q -- "-r $drained -m -w 0"
  when_the_server_ends_it
  when ipvsctl drain -s "$service" -d "$drained"
  then_exits 0
  then_drained_is_gone -s wrr
}

@test "SIGHUP, SIGINT, SIGQUIT and SIGTERM end a drain and say what is left; weight 0 stays" {
  given_service tcp -s wrr
  given_connection
  local signal
  for signal in HUP INT QUIT TERM; do
    begin "$IPVSCTL" drain -s "$service" -d "$drained"
    sleep 0.5
    kill -s "$signal" "$drainer"
    then_it_ends_with $((128 + $(kill -l $signal)))
    then_mentions "$service/$drained has 1 active" "run the same command again to continue"
    ipvsadm -Sn | grep -q -- "-r $drained -m -w 0"
  done
}

@test "what another program removed while a drain waited is exit 38, and it is said that weight 0 stays" {
  given_service tcp -s wrr
  given_connection
  given_file m.yaml <<<"services: [ { address: '$service', sched: wrr } ]"
  begin "$IPVSCTL" apply -f m.yaml --removal drain
  # Another program is faster.
  ipvsadm -d -t "10.1.2.3:$port" -r "$drained"
  when_the_server_ends_it
  then_it_ends_with 38
  then_mentions "cannot delete destination $drained from service $service" "another program changed the table meanwhile" "; besides, the destinations to remove have weight 0; run the same command again to continue"
  then_table_is <<T
-A -t 10.1.2.3:$port -s wrr
-a -t 10.1.2.3:$port -r $other -m -w 0
T
  when ipvsctl apply -f m.yaml --removal drain
  then_exits 0
  then_table_is <<<"-A -t 10.1.2.3:$port -s wrr"
}

@test "while a drain waits, other runs do not get the lock" {
  given_service tcp -s wrr
  given_connection
  begin "$IPVSCTL" drain -s "$service" -d "$drained"
  when ipvsctl apply -f - --lock-timeout 0 <<<"{}"
  then_fails 40 "holds the lock"
  when_the_server_ends_it
  then_it_ends_with 0
}

@test "a UDP flow is drained when its timeout is over" {
  given_service udp -s wrr
  given_datagram
  when ipvsctl drain -s "$service" -d "$drained" --drain-timeout 0
  then_fails 39 "$service/$drained has 0 active, 1 inactive, 0 persistent"
  when ipvsctl drain -s "$service" -d "$drained" --drain-timeout 10
  then_exits 0
  then_drained_is_gone -s wrr
}

@test "a client that persistence remembers keeps a drain waiting, and still gets to the server" {
  given_service udp -s wrr -p 3
  given_datagram
  begin "$IPVSCTL" drain -s "$service" -d "$drained" --drain-timeout 20
  echo >"/dev/udp/10.1.2.3/$port"
  [[ $(servers | sort -u) == "$drained" ]]
  # The flows have ended, the client is remembered.
  sleep 1.8
  then_it_waits
  then_it_ends_with 0
  then_drained_is_gone -s wrr -p 3
}

@test "with expire_quiescent_template such a client gets to another server, and the drain ends" {
  given_service udp -s wrr -p 3
  given_datagram
  echo 1 >/proc/sys/net/ipv4/vs/expire_quiescent_template
  begin "$IPVSCTL" drain -s "$service" -d "$drained" --drain-timeout 20
  local patience=15
  while kill -0 "$drainer" 2>/dev/null && ((patience-- > 0)); do
    echo >"/dev/udp/10.1.2.3/$port"
    sleep 0.5
  done
  echo 0 >/proc/sys/net/ipv4/vs/expire_quiescent_template
  then_it_ends_with 0
  then_drained_is_gone -s wrr -p 3
}

@test "the last destination can be drained; the service stays" {
  given_service tcp -s wrr
  ipvsctl drain -s "$service" -d "10.1.2.11:$port"
  when ipvsctl drain -s "$service" -d "10.1.2.12:$port"
  then_exits 0
  then_table_is <<<"-A -t 10.1.2.3:$port -s wrr"
}

@test "a destination or a service that is not there is exit 34, and nothing is changed" {
  given_service tcp -s wrr
  when ipvsctl drain -s "$service" -d "10.1.2.19:$port"
  then_fails 34 "10.1.2.19:$port"
  when ipvsctl drain -s tcp://10.9.9.9:80 -d 10.1.2.11
  then_fails 34 "tcp://10.9.9.9:80"
  then_table_is_unchanged
}

# sh and mh without their fallback, and dh, choose servers with weight 0, too, and then refuse the client.
then_nobody_is_refused_with() {
  given_service tcp -s "$1"
  given_connection
  begin "$IPVSCTL" drain -s "$service" -d "$drained"
  exec 9<>"/dev/tcp/10.1.2.3/$port"
  [[ $(servers | sort --reverse | uniq --count | awk '{ print $1 }') == $'1\n1' ]] || give_up "both connections are at $(servers)"
  when_the_server_ends_it
  then_it_ends_with 0
  then_drained_is_gone -s "$1"
}

@test "a drain of sh refuses nobody, and sh is as it was afterwards" { then_nobody_is_refused_with sh; }

@test "a drain of mh refuses nobody, and mh is as it was afterwards" { then_nobody_is_refused_with mh; }

@test "a drain of dh refuses nobody, and dh is as it was afterwards" { then_nobody_is_refused_with dh; }

@test "a terminal shows in one line what is left, a file nothing" {
  given_service tcp -s wrr
  given_connection
  when script --quiet --return --command "stty columns 60; TERM=xterm $IPVSCTL drain -s $service -d $drained --drain-timeout 2" typescript 8>&-
  then_exits 39
  local shown
  IFS= read -r -d '' shown <typescript || true
  [[ $shown == *$'\r\e[K'"draining, 2 s left: $service/10.1.2.1"*$'\r\e[K'"draining, 1 s left: "* ]] || give_up "shown is: $(cat -v typescript)"
  # Cut off at the edge, and the error begins a line of its own.
  [[ $shown != *"0 persistent"*draining* && $shown == *$'\n'"ipvsctl: the drain did not end"* ]] || give_up "shown is: $(cat -v typescript)"
  when ipvsctl drain -s "$service" -d "$drained" --drain-timeout 1
  then_fails 39 "has 1 active"
}
