# shellcheck shell=bash
# e2e/bats/traffic.bash: the network of the traffic experiments, for scenarios. This namespace is the director (10.0.0.1, 10.1.0.1);
# client, rs1, rs2 and rs3 are machines of their own. The virtual addresses are 10.9.0.1 and fd00:9::1.

peer=$BATS_TEST_DIRNAME/traffic-peer

# given_network PORT...: with a server on these ports of every machine, the director's on port 7777.
given_network() {
  bash "$BATS_TEST_DIRNAME/../../tests/Ipvsctl.Soak/Traffic/network" 3 10.9.0.1 fd00:9::1
  local name pids=()
  for name in rs1 rs2 rs3; do
    ip netns exec $name python3 "$peer" serve $name "$@" >"$BATS_FILE_TMPDIR/$name" 3>&- &
    pids+=($!)
  done
  python3 "$peer" serve director 7777 >"$BATS_FILE_TMPDIR/director" 3>&- &
  pids+=($!)
  echo "${pids[@]}" >"$BATS_FILE_TMPDIR/pids"
  for name in rs1 rs2 rs3 director; do until [[ -s $BATS_FILE_TMPDIR/$name ]]; do sleep 0.1; done; done
}

end_network() {
  # shellcheck disable=SC2046 # the ids are words
  kill $(<"$BATS_FILE_TMPDIR/pids")
  ipvsadm --clear
  local name
  for name in client rs1 rs2 rs3; do ip netns del $name; done
  ip address del 10.9.0.1/32 dev lo
  ip address del fd00:9::1/128 dev lo
}

# the_client COMMAND...: from the client's machine. here COMMAND...: from the director.
the_client() { ip netns exec client python3 "$peer" "$@"; }
here() { python3 "$peer" "$@"; }

# then_answers EXPECTED COMMAND...: what the command prints.
then_answers() {
  local expected=$1 found
  shift
  found=$("$@")
  [[ $found == "$expected" ]] || give_up "'$found' instead of '$expected' from $*"
}
