#!/usr/bin/env bash
# Runs a command in a network namespace where every address there is leads to one interface, and counts what is sent:
# connections, look-ups, datagrams, to this machine or any other. One packet is too many.
set -u
ip link set lo up && ip route add local default dev lo && ip -6 route add local default dev lo || exit 125

sent() { awk '$1 == "lo:" { print $11 }' /proc/net/dev; }

# The counter must count before its silence means anything.
before=$(sent)
echo control 2>/dev/null >/dev/udp/192.0.2.1/53
start=$(sent)
if ((start <= before)); then
  echo "The packet counter counts nothing, so it shows nothing." >&2
  exit 125
fi

"$@"
status=$?
packets=$(($(sent) - start))
echo "Packets sent in the whole run: $packets"
if ((packets > 0)); then
  echo "Something asked for the network: the run has failed, whatever its tests say." >&2
  ((status == 0)) && status=1
fi
exit "$status"
