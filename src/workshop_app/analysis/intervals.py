"""The interval of a share, for those who must print one."""

from math import sqrt

Z_95 = 1.959963984540054


def wilson(count: int, n: int) -> tuple[float, float]:
    """Return the 95 % score interval of `count` of `n` (n >= 1).

    (p + z^2/2n +- z sqrt(p(1 - p)/n + z^2/4n^2)) / (1 + z^2/n). It supposes that the people are
    drawn at random from others, which a panel is not. Source: Wilson 1927, Journal of the American
    Statistical Association 22.
    """
    share, weight = count / n, Z_95**2 / n
    middle = share + weight / 2
    reach = Z_95 * sqrt(share * (1 - share) / n + weight / (4 * n))
    low, high = ((middle + side) / (1 + weight) for side in (-reach, reach))
    return (0.0 if count == 0 else low, 1.0 if count == n else high)
