"""The addresses of this machine, the one that phones most likely reach first.

The first that is not the loopback is often wrong: VPNs and virtual machines have addresses, too.
So all are shown with their names, and a person may choose another.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, ip_network

_VIRTUAL = re.compile(
    r"docker|^br-|^veth|^virbr|vmnet|vmware|vbox|virtualbox|hyper-v|vethernet|wsl|tailscale|"
    r"zerotier|^zt|^wg|wireguard|^tun|^tap|^utun|radmin|hamachi|nordlynx|vpn|^ppp|awdl|llw|"
    r"bluetooth|^lxc|^lxd|^podman|^cni|^dummy",
    re.IGNORECASE,
)
_WIRELESS = re.compile(r"^wl|wi-?fi|wlan|wireless|^en0$|^ap\d", re.IGNORECASE)
_SHARED = ip_network("100.64.0.0/10")  # carriers' and overlays' own, Tailscale's among them
_HOME, _LARGE, _MIDDLE = (
    ip_network("192.168.0.0/16"),
    ip_network("10.0.0.0/8"),
    ip_network("172.16.0.0/12"),
)


@dataclass(frozen=True, slots=True)
class Address:
    """One address with the name of its interface; those that phones hardly reach come last."""

    ip: str
    name: str
    score: int

    @property
    def is_doubtful(self) -> bool:
        """Tell whether phones hardly reach it: virtual, shared, or given by no network."""
        return self.score < 0


def find_addresses() -> list[Address]:
    """Return all IPv4 addresses of this machine but the loopback; no packet is sent for it."""
    import ifaddr

    return ranked(
        (str(found.ip), adapter.nice_name)
        for adapter in ifaddr.get_adapters()
        for found in adapter.ips
        if found.is_IPv4
    )


def ranked(found: Iterable[tuple[str, str]]) -> list[Address]:
    """Return (address, name of the interface) by how likely phones reach it."""
    all_of_them = [
        Address(ip, name, _score(IPv4Address(ip), name))
        for ip, name in found
        if not IPv4Address(ip).is_loopback
    ]
    return sorted(all_of_them, key=lambda one: (-one.score, one.name, IPv4Address(one.ip)))


def _score(ip: IPv4Address, name: str) -> int:
    score = next(
        (points for net, points in ((_HOME, 30), (_LARGE, 25), (_MIDDLE, 20)) if ip in net), 5
    )
    if _WIRELESS.search(name):
        score += 10
    if _VIRTUAL.search(name) or ip in _SHARED or ip.is_link_local:
        score -= 100
    return score
