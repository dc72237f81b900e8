#!/bin/sh
# real.sh TESTS [OPTION...]: runs the tests of category Kernel against the kernel of this host, as root.
# TESTS is the test program, published or not. Each test empties the IPVS table, so give it a network namespace
# of its own (unshare -n) or a throw-away kernel.
set -eu
tests=$1
shift

# The interfaces that the fake kernel has too: d0 is up with a network, d1 is down.
ip link set lo up
ip link add d0 type dummy 2>/dev/null || true
ip link add d1 type dummy 2>/dev/null || true
ip address replace 192.168.50.1/24 broadcast + dev d0
ip link set d0 up

IPVSCTL_TEST_KERNEL=real exec "$tests" --treenode-filter '/*/*/*/*[Category=Kernel]' "$@"
