"""`roundtable assign` against scipy's optima: 200 random instances over every kind of constraint."""

import csv
import json
import os
import random
import subprocess

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, milp

BINARY = os.environ.get("ROUNDTABLE_BINARY", ".build/debug/roundtable")


def write(path, header, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return str(path)


class Instance:
    def __init__(self, seed, folder, reviewers=(3, 10), candidates=(2, 12)):
        chance = random.Random(seed)
        self.folder, self.seed = folder, seed
        self.reviewers, self.candidates = chance.randint(*reviewers), chance.randint(*candidates)
        self.each = chance.randint(1, min(3, self.reviewers))
        enough = -(-self.candidates * self.each // self.reviewers)
        self.most = enough + chance.choice([0, 1, 1, 2])
        self.least = chance.choice([0, 0, 1, max(0, enough - 1)])
        kind = chance.choice(["real", "grid", "bids", "signed"])
        draw = {
            "real": chance.random,
            "grid": lambda: chance.randint(0, 100) / 100,
            "bids": lambda: chance.choice([0, 0, 0, 1, 2, 3]),
            "signed": lambda: chance.uniform(-5, 5),
        }[kind]
        # Some pairs are not named in the file; they count 0. Everybody is named at least once.
        self.a = np.array([[draw() for _ in range(self.candidates)] for _ in range(self.reviewers)], dtype=float)
        self.named = np.ones_like(self.a, dtype=bool)
        for r in range(1, self.reviewers):
            for c in range(1, self.candidates):
                if chance.random() < 0.1:
                    self.a[r, c], self.named[r, c] = 0, False
        pairs = [(r, c) for r in range(self.reviewers) for c in range(self.candidates)]
        share = chance.choice([0, 0.05, 0.15])
        self.conflicts = {p for p in pairs if chance.random() < share}
        self.frozen = set()
        if chance.random() < 0.4:
            free = [p for p in pairs if p not in self.conflicts]
            for r, c in chance.sample(free, min(len(free), chance.randint(1, 4))):
                if sum(f[1] == c for f in self.frozen) < self.each and sum(f[0] == r for f in self.frozen) < self.most:
                    self.frozen.add((r, c))
        self.organisations = self.types = None
        if chance.random() < 0.4:
            self.organisations = [chance.choice([None, 0, 1, 2, 3]) for _ in range(self.reviewers)]
        if chance.random() < 0.4 and self.each > 1:
            self.types = [chance.choice([None, 0, 1]) for _ in range(self.reviewers)]
        self.cap = None

    def run(self, *more):
        at = self.folder
        named = [(f"r{r}", f"c{c}", repr(float(self.a[r, c]))) for r, c in np.ndindex(*self.a.shape) if self.named[r, c]]
        call = [
            BINARY, "assign", "--json", "--reviews-each", str(self.each), "--load-at-most", str(self.most),
            "--load-at-least", str(self.least),
            "--affinity", write(at / "a.csv", ["reviewer", "candidate", "affinity"], named), *more,
        ]  # fmt: skip
        for option, pairs in [("--conflicts", self.conflicts), ("--frozen", self.frozen)]:
            if pairs:
                rows = [(f"r{r}", f"c{c}") for r, c in sorted(pairs)]
                call += [option, write(at / f"{option[2:]}.csv", ["reviewer", "candidate"], rows)]
        for option, column, groups in [
            ("--organisations", "organisation", self.organisations),
            ("--types", "type", self.types),
        ]:
            if groups:
                rows = [(f"r{r}", f"g{g}") for r, g in enumerate(groups) if g is not None]
                call += [option, write(at / f"{column}.csv", ["reviewer", column], rows)]
        return subprocess.run(call, capture_output=True, text=True, timeout=100)

    def index(self, r, c):
        return r * self.candidates + c

    def programme(self):
        """Rows (coefficients, low, high) and bounds over all pairs; the last column is the floor."""
        n = self.reviewers * self.candidates
        rows = []

        def row(pairs, low, high):
            line = np.zeros(n + 1)
            for r, c in pairs:
                line[self.index(r, c)] = 1
            rows.append((line, low, high))

        for c in range(self.candidates):
            row([(r, c) for r in range(self.reviewers)], self.each, self.each)
        for r in range(self.reviewers):
            row([(r, c) for c in range(self.candidates)], self.least, self.most)
        for groups, low, high in [(self.organisations, 0, 1), (self.types, 1, self.each)]:
            for group in {g for g in groups or [] if g is not None}:
                for c in range(self.candidates):
                    members = [(r, c) for r, g in enumerate(groups) if g == group]
                    standing = sum(p in self.frozen for p in members)
                    row(members, low, max(high, standing))
        low, high = np.zeros(n + 1), np.ones(n + 1) * (self.cap or 1)
        for r, c in self.conflicts:
            high[self.index(r, c)] = 0
        for r, c in self.frozen:
            low[self.index(r, c)] = high[self.index(r, c)] = 1
        low[n], high[n] = -np.inf, np.inf
        return rows, low, high

    def optimum(self, objective):
        """The highest floor (None if not asked) and the highest total at it; None if there is no assignment."""
        rows, low, high = self.programme()
        n = self.reviewers * self.candidates
        whole = np.ones(n + 1) if self.cap is None else np.zeros(n + 1)
        whole[n] = 0
        for c in range(self.candidates):
            line = np.zeros(n + 1)
            for r in range(self.reviewers):
                line[self.index(r, c)] = self.a[r, c]
            line[n] = -1
            rows.append((line, 0, np.inf))

        def solve(gain):
            constraint = LinearConstraint(np.array([r[0] for r in rows]), [r[1] for r in rows], [r[2] for r in rows])
            # The gap below which HiGHS stops is set to nothing.
            found = milp(
                -gain, integrality=whole, bounds=Bounds(low, high), constraints=constraint, options={"mip_rel_gap": 0}
            )
            return -found.fun if found.status == 0 else None

        total = np.append(self.a.flatten(), 0)
        if objective == "total":
            return None, solve(total)
        floor = solve(np.append(np.zeros(n), 1))
        if floor is None:
            return None, None
        low[n] = floor - 1e-7
        return floor, solve(total)

    def check_keeps(self, pairs):
        taken = [(int(p["reviewer"][1:]), int(p["candidate"][1:])) for p in pairs]
        assert len(set(taken)) == len(taken)
        assert not set(taken) & self.conflicts
        assert self.frozen <= set(taken)
        for c in range(self.candidates):
            readers = [r for r, candidate in taken if candidate == c]
            assert len(readers) == self.each
            free = [r for r in readers if (r, c) not in self.frozen]
            for r in free:
                if self.organisations and self.organisations[r] is not None:
                    assert [self.organisations[o] for o in readers].count(self.organisations[r]) == 1
            if self.types:
                assert {t for t in self.types if t is not None} <= {self.types[r] for r in readers}
        for r in range(self.reviewers):
            assert self.least <= sum(reviewer == r for reviewer, _ in taken) <= self.most
        for p, (r, c) in zip(pairs, taken):
            assert p["affinity"] == self.a[r, c]
        sums = [sum(self.a[r, k] for r, c in taken if c == k) for k in range(self.candidates)]
        return sum(sums), min(sums)


@pytest.mark.parametrize("seed", range(150))
def test_the_answer_is_as_good_as_any(seed, tmp_path):
    compare(Instance(seed, tmp_path), seed)


@pytest.mark.parametrize("seed", range(2000, 2020))
def test_pairs_beyond_the_favourites_are_found(seed, tmp_path):
    compare(Instance(seed, tmp_path, reviewers=(25, 45), candidates=(15, 30)), seed)


def compare(instance, seed):
    objective = ["floor", "total"][seed % 2]
    floor, total = instance.optimum(objective)
    answer = instance.run("--objective", objective)
    if total is None:
        assert answer.returncode == 3, answer
        assert "place" in answer.stderr or "No assignment" in answer.stderr
        return
    assert answer.returncode == 0, answer.stderr
    found = json.loads(answer.stdout)
    assert found["exact"] is True
    sums = instance.check_keeps(found["pairs"])
    assert found["total"] == pytest.approx(sums[0], abs=1e-9)
    assert found["floor"] == pytest.approx(sums[1], abs=1e-9)
    assert found["floorBound"] >= found["floor"]
    if floor is not None:
        assert found["floor"] == pytest.approx(floor, abs=2e-6)
        assert found["floorBound"] == pytest.approx(floor, abs=2e-6)
    assert found["total"] == pytest.approx(total, abs=2e-6)


@pytest.mark.parametrize("seed", range(1000, 1050))
def test_no_pair_is_likelier_than_the_cap(seed, tmp_path):
    instance = Instance(seed, tmp_path)
    if instance.organisations:
        instance.types = None
    instance.cap = [0.5, 0.7, 0.9][seed % 3]
    objective = ["total", "floor"][seed // 3 % 2]
    floor, total = instance.optimum(objective)
    answer = instance.run("--objective", objective, "--probability-cap", str(instance.cap), "--seed", "7")
    if total is None:
        assert answer.returncode == 3, answer
        return
    assert answer.returncode == 0, answer.stderr
    found = json.loads(answer.stdout)
    instance.check_keeps(found["pairs"])
    chances = np.zeros_like(instance.a)
    for marginal in found["marginals"]:
        r, c = int(marginal["reviewer"][1:]), int(marginal["candidate"][1:])
        assert marginal["probability"] <= instance.cap or (r, c) in instance.frozen
        chances[r, c] = marginal["probability"]
    assert np.allclose(chances.sum(axis=0), instance.each, atol=1e-9)
    loads = chances.sum(axis=1)
    assert loads.min() >= instance.least - 1e-9 and loads.max() <= instance.most + 1e-9
    assert found["marginalTotal"] == pytest.approx((chances * instance.a).sum(), abs=1e-9)
    assert found["marginalTotal"] == pytest.approx(total, abs=1e-4)
    assert found["marginalTotal"] <= found["totalWithoutCap"] + 1e-9
    if floor is not None:
        assert found["marginalFloor"] == pytest.approx(floor, abs=1e-4)
    again = instance.run("--objective", objective, "--probability-cap", str(instance.cap), "--seed", "7")
    assert again.stdout == answer.stdout


def test_draws_follow_the_marginals(tmp_path):
    instance = Instance(2, tmp_path)
    instance.reviewers, instance.candidates, instance.each, instance.least, instance.most = 4, 4, 2, 1, 3
    instance.a = np.array([[4, 3, 2, 1], [3, 3, 3, 3], [1, 2, 3, 4], [2, 2, 2, 2]], dtype=float)
    instance.named = np.ones_like(instance.a, dtype=bool)
    instance.conflicts, instance.frozen, instance.organisations, instance.types = set(), set(), None, None
    counts, draws = np.zeros_like(instance.a), 300
    for seed in range(draws):
        found = json.loads(
            instance.run("--objective", "total", "--probability-cap", "0.6", "--seed", str(seed)).stdout)
        for pair in found["pairs"]:
            counts[int(pair["reviewer"][1:]), int(pair["candidate"][1:])] += 1
    expected = np.zeros_like(instance.a)
    for marginal in found["marginals"]:
        expected[int(marginal["reviewer"][1:]), int(marginal["candidate"][1:])] = marginal["probability"]
    # Seeds are fixed, so this is no matter of luck; five standard errors.
    assert np.abs(counts / draws - expected).max() < 5 * np.sqrt(0.25 / draws)


def test_a_middling_size_equals_the_replicated_assignment(tmp_path):
    chance = np.random.default_rng(5)
    a = chance.random((60, 150)).round(6)
    rows = [(f"r{r}", f"c{c}", repr(float(a[r, c]))) for r, c in np.ndindex(*a.shape)]
    file = write(tmp_path / "a.csv", ["reviewer", "candidate", "affinity"], rows)
    call = [BINARY, "assign", "--affinity", file, "--reviews-each", "1", "--load-at-most", "3", "--objective", "total"]
    found = json.loads(subprocess.run([*call, "--json"], capture_output=True, text=True, check=True).stdout)
    replicated = np.repeat(a, 3, axis=0)
    picked = linear_sum_assignment(replicated, maximize=True)
    assert found["total"] == pytest.approx(replicated[picked].sum(), abs=1e-9)


@pytest.mark.parametrize(
    "text, place",
    [
        ("reviewer,candidate,affinity\nr,c,abc\n", ["line 2", "column 3", "expected a number", "abc"]),
        ("reviewer,candidate,affinity\nr,c,nan\n", ["line 2", "column 3", "expected a number"]),
        ("reviewer,candidate,affinity\nr,c,1\n\nr,c,2\n", ["line 4", "once"]),
        ("reviewer,candidate,affinity\nr,c\n", ["line 2", "column 3", "3 fields"]),
        ("reviewer,candidate\nr,c\n", ["line 1", "column 3", "header"]),
        ("reviewer,candidate,affinity\n,c,1\n", ["line 2", "column 1", "reviewer"]),
        ('reviewer,candidate,affinity\nr,"c,1\n', ["line 2", "column 2", "closing quote"]),
        ("", ["line 1", "header"]),
        ("reviewer,candidate,affinity\n", ["line 2"]),
    ],
)
def test_a_bad_file_is_named_with_line_and_column(text, place, tmp_path):
    (tmp_path / "a.csv").write_text(text)
    call = [BINARY, "assign", "--affinity", str(tmp_path / "a.csv"), "--reviews-each", "1", "--load-at-most", "1"]
    answer = subprocess.run(call, capture_output=True, text=True)
    assert answer.returncode == 2
    assert answer.stdout == ""
    for part in place:
        assert part in answer.stderr


def test_who_is_short_is_named(tmp_path):
    rows = [(f"r{r}", f"c{c}", "0.5") for r in range(4) for c in range(3)]
    affinity = write(tmp_path / "a.csv", ["reviewer", "candidate", "affinity"], rows)
    conflicts = write(tmp_path / "c.csv", ["reviewer", "candidate"], [("r0", "c1"), ("r1", "c1")])
    call = [BINARY, "assign", "--affinity", affinity, "--conflicts", conflicts, "--reviews-each", "3"]
    answer = subprocess.run([*call, "--load-at-most", "3"], capture_output=True, text=True)
    assert answer.returncode == 3
    assert "Candidate c1 needs 3 reviewers, and 2 can be found: 1 place is missing." in answer.stderr
    answer = subprocess.run([*call, "--load-at-most", "2"], capture_output=True, text=True)
    assert answer.returncode == 3 and "missing" in answer.stderr
