# shellcheck shell=bash
# e2e/bats/helpers.bash: the words of the scenarios. given_* prepares, `when` acts, then_* looks.
#
#   e2e/kernel/run bats e2e/bats
#
# IPVSCTL is the binary under test, dist/ipvsctl by default. A name that begins with A1 to A7 points to the behaviour
# of the Go tool that a scenario keeps or changes; docs/compatibility.md lists them. New processes are slow in a
# throw-away kernel, so what bash can do by itself is done by bash.

IPVSCTL=${IPVSCTL:-${BASH_SOURCE[0]%/*}/../../dist/ipvsctl}

# What the caller's environment says must not change what a scenario sees.
unset "${!IPVSCTL_LOG_@}" "${!IPVSCTL_PARAMS_@}"

printed=$BATS_TEST_TMPDIR/printed
said=$BATS_TEST_TMPDIR/said
warned=$BATS_TEST_TMPDIR/warned

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  ipvsadm --clear
}

ipvsctl() { "$IPVSCTL" "$@"; }

# given_file NAME: a file in the scenario's own folder, from standard input.
given_file() {
  local lines
  mapfile lines
  printf %s "${lines[@]}" >"$1"
}

# given_table: the kernel's table, as rules of ipvsadm from standard input.
given_table() {
  ipvsadm --restore >complaints 2>&1 || true
  [[ ! -s complaints ]] || give_up "ipvsadm does not take the rules: $(<complaints)" || return
  whole_table >table.before
}

# when COMMAND [ARG...]: runs it; how it ends and what it says is what the then_* look at. Of standard error, warnings
# and summaries (at the end of -v and of several mistakes) are kept apart from everything else.
when() {
  status=0
  "$@" >"$printed" 2>"$said.all" || status=$?
  : >"$said"
  : >"$warned"
  local line
  while IFS= read -r line; do
    case $line in
      *:*:*": warning"[\ :]* | "ipvsctl: warning"[\ :]*) echo "$line" >>"$warned" ;;
      [0-9]*" mistakes in "*) ;;
      "INFO "*" added, "*" changed, "*" removed in "*) ;;
      *) echo "$line" >>"$said" ;;
    esac
  done <"$said.all"
  if [[ $line ]]; then echo "$line (without an end of line)" >>"$said"; fi
}

then_exits() { ((status == $1)) || give_up "exit status $status instead of $1"; }

# then_prints [LINE...]: standard output is exactly this, from the arguments or from standard input.
then_prints() { same "$printed" "$@"; }

# then_says [LINE...]: standard error is exactly this, from the arguments or from standard input.
then_says() { same "$said" "$@"; }

then_prints_nothing() { [[ ! -s $printed ]] || give_up "standard output is not empty"; }

then_says_nothing() { [[ ! -s $said ]] || give_up "standard error is not empty"; }

then_warns_of_nothing() { [[ ! -s $warned ]] || give_up "there are warnings"; }

# then_prints_line LINE...: each is a whole line of standard output.
then_prints_line() {
  local line
  for line; do (($(times "$line") > 0)) || give_up "no line '$line'" || return; done
}

# then_prints_as_often COUNT LINE: standard output has the line so many times.
then_prints_as_often() { (($(times "$2") == $1)) || give_up "not $1 times: $2"; }

# then_mentions TEXT...: each stands somewhere in standard error. As a place of a model, - is standard input.
then_mentions() {
  local text all
  IFS= read -r -d '' all <"$said" || true
  for text; do [[ $all == *"${text/#-:/standard input:}"* ]] || give_up "no word of '$text'" || return; done
}

# then_does_not_mention TEXT: it stands nowhere in standard error.
then_does_not_mention() {
  local all
  IFS= read -r -d '' all <"$said" || true
  [[ $all != *"$1"* ]] || give_up "there is a word of '$1'"
}

# then_warns PLACE TEXT: there is a warning about that place of a file that holds the text.
then_warns() {
  local line place=${1/#-:/standard input:}
  while IFS= read -r line; do
    if [[ $line == "$place: warning"*"$2"* ]]; then return; fi
  done <"$warned"
  give_up "no warning at $1 of '$2'"
}

# then_lists: standard error has as many lines as standard input, and each begins as the one there.
then_lists() {
  local expected found i
  mapfile -t expected
  mapfile -t found <"$said"
  for i in "${!expected[@]}"; do
    [[ ${found[i]:-} == "${expected[i]/#-:/standard input:}"* ]] || give_up "line $((i + 1)) does not begin with: ${expected[i]}" || return
  done
  ((${#found[@]} == ${#expected[@]})) || give_up "${#found[@]} lines instead of ${#expected[@]}"
}

# then_fails STATUS TEXT...: it ends with the status and says why in one line, which holds each text. Nothing
# is on standard output, and nothing of the insides of the program shows.
then_fails() {
  then_exits "$1" || return
  shift
  then_prints_nothing || return
  local lines
  mapfile lines <"$said"
  ((${#lines[@]} == 1)) || give_up "the error is not one line" || return
  then_shows_no_insides || return
  then_mentions "$@"
}

then_shows_no_insides() {
  local all
  IFS= read -r -d '' all <"$said" || true
  [[ $all != *Exception* && $all != *"(Parameter '"* && $all != *"   at "* && $all != *"not foreseen"* ]] ||
    give_up "the program's insides show"
}

# then_table_is: the table is these rules, from standard input, in any order.
then_table_is() {
  local expected found line missing=0
  local -A there=()
  mapfile -t expected
  ipvsadm --save --numeric >rules.now
  mapfile -t found <rules.now
  for line in "${found[@]}"; do there[$line]=1; done
  for line in "${expected[@]}"; do ((missing += ${there[$line]:-0} == 0)) || true; done
  if ((missing == 0 && ${#expected[@]} == ${#found[@]})); then return; fi
  printf '%s\n' "${expected[@]}" | sort >rules.expected
  sort --output rules.now rules.now
  diff --unified --label expected --label "ipvsadm --save" rules.expected rules.now
}

then_table_is_empty() { then_table_is </dev/null; }

# then_table_is_unchanged: as given_table left it, in rules, thresholds, connections and the kernel's order of
# destinations. The order of services and the size of the connection table, in the first line, may change at any time:
# newer kernels resize their hash tables.
then_table_is_unchanged() {
  whole_table >table.now
  same_files table.before table.now
}

# then_destinations_are [ADDRESS...]: the kernel's list of destinations in its own order, the newest first. What
# was deleted and added again stands at its head.
then_destinations_are() {
  ipvsadm --list --numeric --nosort >table.now
  local word address rest found=()
  while read -r word address rest; do
    if [[ $word == "->" && $address != RemoteAddress:Port ]]; then found+=("$address"); fi
  done <table.now
  [[ ${found[*]} == "$*" ]] || give_up "the destinations are ${found[*]} instead of $*"
}

# then_thresholds_are ADDRESS UPPER LOWER: of the destination of this address and port.
then_thresholds_are() {
  ipvsadm --list --numeric --thresholds >table.now
  local word address upper lower rest
  while read -r word address upper lower rest; do
    if [[ "$word $address $upper $lower" == "-> $1 $2 $3" ]]; then return; fi
  done <table.now
  give_up "the thresholds of $1 are not $2 and $3: $(<table.now)"
}

# then_nothing_is_left_to_do FILE: the table is what the file says, says changeset.
then_nothing_is_left_to_do() {
  when ipvsctl changeset -f "$1"
  then_exits 0 && then_prints "{}"
}

# lock_file: the lock of this network namespace.
lock_file() { echo "/run/ipvsctl/net-$(readlink /proc/self/ns/net | tr -dc 0-9).lock"; }

# hold_lock: as another run does, until descriptor 9 is closed.
hold_lock() {
  install --directory --mode 700 /run/ipvsctl
  exec 9>"$(lock_file)"
  flock 9
}

whole_table() {
  ipvsadm --save --numeric
  ipvsadm --list --numeric --thresholds --nosort |
    awk 'NR == 1 { next } /^  ->/ { printf "\t%s", $0; next } { printf "\n%s", $0 } END { print "" }' | sort
}

# times LINE: how often standard output has it.
times() {
  local line count=0
  while IFS= read -r line; do
    if [[ $line == "$1" ]]; then ((++count)); fi
  done <"$printed"
  echo "$count"
}

same() {
  local lines file=$1
  shift
  if (($# > 0)); then printf '%s\n' "$@" >expected; else
    mapfile lines
    printf %s "${lines[@]}" >expected
  fi
  same_files expected "$file"
}

same_files() {
  local one other
  IFS= read -r -d '' one <"$1" || true
  IFS= read -r -d '' other <"$2" || true
  if [[ $one == "$other" ]]; then return; fi
  diff --unified "$1" "$2" || give_up "$2 is not as expected"
}

give_up() {
  echo "$1"
  local file line
  for file in "$printed" "$said" "$warned"; do
    if [[ ! -e $file ]]; then continue; fi
    while IFS= read -r line || [[ $line ]]; do echo "    ${file##*/}: $line"; done <"$file"
  done
  return 1
}
