# shellcheck shell=bash
# e2e/bats/setup_suite.bash: the scenarios clear the table again and again, so it must not be anybody's.

setup_suite() {
  local rules
  rules=$(ipvsadm --save --numeric 2>&1) && [[ -z $rules ]] && return
  echo "There is no IPVS here to play with, or its table is in use: e2e/kernel/run bats e2e/bats"
  return 1
}
