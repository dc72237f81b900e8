#!/usr/bin/env bats
# SIGHUP, SIGINT, SIGQUIT and SIGTERM: while a large change is written, while output blocks, and where the parent
# process ignores them. interruption.bats, drain.bats and set-weight-time.bats send all four at other moments.

load helpers

signals="HUP INT QUIT TERM"

# A program in the background ignores SIGINT and SIGQUIT otherwise.
begin() { env --default-signal=HUP,INT,QUIT,TERM "$@" >"$printed" 2>"$said" 3>&- 8>&- & begun=$!; }

# More than one datagram of changes.
given_large_change() {
  given_table <<<"-A -t 10.1.2.3:80 -s wrr"
  printf '{ address: 10.50.%s, weight: 1 },' {0..15}.{1..200} |
    sed 's/.*/services: [ { address: tcp:\/\/10.1.2.4:80, destinations: [ & ] } ]/' >large.yaml
}

then_it_ends_with() {
  status=0
  wait "$begun" || status=$?
  ((status == $1)) || give_up "exit status $status instead of $1"
}

until_the_table_changes() {
  local patience=200
  until (($(ipvsadm -Sn | wc -l) > 1)); do
    ((patience-- > 0)) || give_up "nothing is applied" || return
    sleep 0.05
  done
}

# given_full_pipe: descriptor 8 is a pipe that takes nothing more, as long as nobody reads.
given_full_pipe() {
  rm --force pipe
  mkfifo pipe
  exec 8<>pipe
  dd if=/dev/zero of=pipe oflag=nonblock bs=4096 status=none 2>/dev/null || true
}

@test "each signal in the middle of apply rolls it back, and the exit code and one line say so" {
  given_large_change
  local signal tracer
  for signal in $signals; do
    # From the second datagram of changes on, each takes its time.
    env --default-signal=HUP,INT,QUIT,TERM strace -f -qq -o trace -e inject=sendto:delay_enter=300000:when=7+ \
      "$IPVSCTL" apply -f large.yaml >"$printed" 2>"$said" 3>&- &
    tracer=$! begun=$!
    until_the_table_changes
    pkill --parent "$tracer" --signal $signal
    then_it_ends_with $((128 + $(kill -l $signal)))
    then_lists <<<"ipvsctl: interrupted: the table is as it was before"
    then_table_is_unchanged
  done
}

# With -DDD strace is in a session of its own, and apply leads the one that the terminal controls.
@test "a closed terminal is SIGHUP: apply rolls back even if nobody hears of it" {
  given_large_change
  cat >terminal.py <<'P'
import os, pty, subprocess, sys, time
def rules(): return len(subprocess.run(["ipvsadm", "-Sn"], capture_output=True).stdout.splitlines())
process, terminal = pty.fork()
if process == 0:
    os.execvp("strace", ["strace", "-DDD", "-f", "-qq", "-o", "trace", "-e", "inject=sendto:delay_enter=300000:when=7+"] + sys.argv[1:])
while rules() < 2: time.sleep(0.05)
os.close(terminal)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) % 256)
P
  when python3 terminal.py "$IPVSCTL" apply -f large.yaml
  then_exits 129
  then_table_is_unchanged
}

@test "a signal that the parent process ignores stays ignored" {
  local signal mask
  for signal in $signals; do
    ipvsadm --clear
    ipvsadm --restore <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
T
    env --default-signal=HUP,INT,QUIT,TERM --ignore-signal=$signal "$IPVSCTL" \
      set weight 9 -s tcp://10.1.2.3:80 -d 10.50.0.1 -t 2 >"$printed" 2>"$said" 3>&- &
    begun=$!
    until ! ipvsadm -Sn | grep -q -- "-w 1$"; do sleep 0.05; done
    mask=$(sed -n 's/^SigIgn:\t//p' "/proc/$begun/status")
    (((16#$mask >> ($(kill -l $signal) - 1)) & 1)) || give_up "$signal is no longer ignored: $mask"
    kill -s $signal "$begun"
    then_it_ends_with 0
    then_says_nothing
    then_table_is <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 9
T
  done
}

@test "nohup keeps a ramp going when its terminal hangs up" {
  given_table <<'T'
-A -t 10.1.2.3:80 -s wrr
-a -t 10.1.2.3:80 -r 10.50.0.1:80 -m -w 1
T
  nohup "$IPVSCTL" set weight 9 -s tcp://10.1.2.3:80 -d 10.50.0.1 -t 2 >"$printed" 2>"$said" 3>&- &
  begun=$!
  until ! ipvsadm -Sn | grep -q -- "-w 1$"; do sleep 0.05; done
  kill -s HUP "$begun"
  then_it_ends_with 0
}

@test "after the last change a blocked stdout keeps no lock, and a signal ends the wait for it: exit 100" {
  local signal
  given_file m.yaml <<<'services: [ { address: tcp://10.1.2.4:80 } ]'
  for signal in $signals; do
    given_table <<<"-A -t 10.1.2.3:80 -s wrr"
    given_full_pipe
    env --default-signal=HUP,INT,QUIT,TERM "$IPVSCTL" apply -f m.yaml >&8 2>"$said" 3>&- &
    begun=$!
    until [[ $(ipvsadm -Sn) == "-A -t 10.1.2.4:80 -s rr" ]]; do sleep 0.05; done
    "$IPVSCTL" apply --lock-timeout 5 -f m.yaml >/dev/null 2>&1
    kill -0 "$begun" || give_up "it did not wait for its output"
    kill -s $signal "$begun"
    then_it_ends_with 100
    grep -q "cannot write the output" "$said"
    then_table_is <<<"-A -t 10.1.2.4:80 -s rr"
    exec 8>&-
  done
}

@test "a blocked stderr does not keep a signal from rolling apply back" {
  given_large_change
  local signal
  for signal in $signals; do
    given_full_pipe
    env --default-signal=HUP,INT,QUIT,TERM "$IPVSCTL" apply -v -f large.yaml >"$printed" 2>&8 3>&- &
    begun=$!
    # More lines than the logger keeps, so apply itself waits.
    until_the_table_changes
    sleep 1
    kill -0 "$begun" || give_up "it did not wait for its log"
    kill -s $signal "$begun"
    then_it_ends_with $((128 + $(kill -l $signal)))
    then_table_is_unchanged
    exec 8>&-
  done
}

@test "a terminal that nobody reads does not keep a signal from rolling apply back" {
  given_large_change
  cat >terminal.py <<'P'
import os, pty, signal, subprocess, sys, time
ours, theirs = pty.openpty()
process = subprocess.Popen(sys.argv[1:], stderr=theirs)
def count(): return len(subprocess.run(["ipvsadm", "-Sn"], capture_output=True).stdout.splitlines())
while count() < 2: time.sleep(0.05)
time.sleep(1)
if process.poll() is not None: sys.exit("it did not wait for the terminal")
process.send_signal(signal.SIGTERM)
sys.exit(process.wait(timeout=30))
P
  when python3 terminal.py "$IPVSCTL" apply -v -f large.yaml
  then_exits 143
  then_table_is_unchanged
}

@test "output that is blocked when the reader comes back loses nothing" {
  # Without a warning, which would block before the first change.
  given_file m.yaml <<<'services: [ { address: tcp://10.1.2.4:80, destinations: [ { address: 10.50.0.1, forward: nat, weight: 1 } ] } ]'
  given_full_pipe
  env --default-signal=HUP,INT,QUIT,TERM "$IPVSCTL" apply -v -f m.yaml >&8 2>&8 3>&- &
  begun=$!
  local patience=200
  until ipvsadm -Sn | grep -q -- "-r 10.50.0.1:80 -m -w 1"; do
    ((patience-- > 0)) || give_up "nothing is applied"
    sleep 0.05
  done
  cat <&8 >all 3>&- &
  local reader=$!
  then_it_ends_with 0
  patience=200
  until grep -qa "Applied configuration from m.yaml" all; do
    ((patience-- > 0)) || give_up "the output is lost"
    sleep 0.05
  done
  kill "$reader"
  exec 8>&-
  grep -qa "INFO Added service tcp://10.1.2.4:80" all
}
