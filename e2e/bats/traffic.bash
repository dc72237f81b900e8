# shellcheck shell=bash
# e2e/bats/traffic.bash: the network of the traffic experiments, for scenarios. This namespace is the director (10.0.0.1, 10.1.0.1);
# client, rs1, rs2 and rs3 are machines of their own. The virtual addresses are 10.9.0.1 and fd00:9::1.

peer=$BATS_TEST_DIRNAME/traffic-peer

# What the network changes, and its end restores: other scenarios run in the same kernel.
settings=(
  /proc/sys/net/ipv4/ip_forward /proc/sys/net/ipv6/conf/all/forwarding /proc/sys/net/ipv4/conf/all/rp_filter
  /proc/sys/net/ipv4/conf/all/accept_local /proc/sys/net/ipv4/vs/expire_quiescent_template
)

# given_network PORT...: with a server on these ports of every machine, the director's on port 7777.
given_network() {
  local setting
  for setting in "${settings[@]}"; do echo "$(<"$setting") $setting"; done >"$BATS_FILE_TMPDIR/settings"
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
  # The kernel takes its time to delete a namespace, so the cables go first.
  local name
  for name in c0 s1 s2 s3; do ip link del $name; done
  for name in client rs1 rs2 rs3; do ip netns del $name; done
  ip address del 10.9.0.1/32 dev lo
  ip address del fd00:9::1/128 dev lo
  local value setting
  while read -r value setting; do echo "$value" >"$setting"; done <"$BATS_FILE_TMPDIR/settings"
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
