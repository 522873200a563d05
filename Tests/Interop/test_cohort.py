"""The cohort command against scipy's integer and linear programmes, and a draw repeated by hand."""

import csv
import hashlib
import itertools
import json
import os
import random
import subprocess

import numpy
import pytest
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

BINARY = os.environ.get("ROUNDTABLE_BINARY", ".build/debug/roundtable")


def ask(folder, pool, quotas, seats, *more):
    for name, rows in (("pool.csv", pool), ("quotas.csv", quotas)):
        with open(folder / name, "w", newline="") as file:
            csv.writer(file).writerows(rows)
    command = [BINARY, "cohort", folder / "pool.csv", "--quotas", folder / "quotas.csv", "--seats", str(seats), *more]
    return subprocess.run(command, capture_output=True, text=True, timeout=100)


def small_case(dice, people, categories=3, features=3, chance=0.6):
    names = [f"k{number}" for number in range(categories)]
    pool = [["id", *names, "score"]]
    for number in range(people):
        cells = [f"f{dice.randrange(features)}" if dice.random() < 0.9 else "" for _ in names]
        pool.append([f"p{number:02}", *cells, f"{dice.uniform(1, 5):.3f}"])
    seats = dice.randint(2, max(2, people // 2))
    quotas = [["category", "feature", "min", "max"]]
    for place, name in enumerate(names):
        for feature in range(features):
            if dice.random() < chance:
                there = sum(row[place + 1] == f"f{feature}" for row in pool[1:])
                wanted = round(there * seats / people) + dice.choice([0, 0, 0, 1, -1])
                low = max(0, wanted - dice.randint(0, 1))
                quotas.append([name, f"f{feature}", low, max(low, wanted + dice.randint(0, 1))])
    return pool, quotas, seats


def rows_of(pool, quotas, seats):
    header = pool[0]
    matrix = [numpy.ones(len(pool) - 1)]
    low, high = [seats], [seats]
    for category, feature, least, most in quotas[1:]:
        place = header.index(category)
        matrix.append(numpy.array([float(row[place] == feature) for row in pool[1:]]))
        low.append(least)
        high.append(most)
    return numpy.array(matrix), numpy.array(low, float), numpy.array(high, float)


def best_total(pool, quotas, seats):
    matrix, low, high = rows_of(pool, quotas, seats)
    gains = numpy.array([float(row[-1]) for row in pool[1:]])
    answer = milp(
        -gains, constraints=LinearConstraint(matrix, low, high), integrality=numpy.ones(len(gains)),
        bounds=Bounds(0, 1), options={"mip_rel_gap": 0})
    return None if answer.status == 2 else -answer.fun


def keeps(pool, quotas, seats, ids):
    chosen = numpy.array([float(row[0] in ids) for row in pool[1:]])
    matrix, low, high = rows_of(pool, quotas, seats)
    return bool(numpy.all(matrix @ chosen >= low) and numpy.all(matrix @ chosen <= high))


def test_totals_and_costs_are_those_of_scipy(tmp_path):
    dice = random.Random(1)
    chosen = clashes = costly = 0
    for turn in range(60):
        pool, quotas, seats = small_case(dice, dice.randint(6, 40 if turn < 40 else 9), features=3 if turn < 40 else 4)
        done = ask(tmp_path, pool, quotas, seats, "--score", "score", "--json")
        best = best_total(pool, quotas, seats)
        if best is None:
            clashes += 1
            assert done.returncode == 3, done.stderr
            told = [[q["category"], q["feature"], q["min"], q["max"]] for q in json.loads(done.stdout)["clash"]]
            assert best_total(pool, [quotas[0], *told], seats) is None
            for left in range(len(told)):
                assert best_total(pool, [quotas[0], *told[:left], *told[left + 1:]], seats) is not None
            continue
        chosen += 1
        assert done.returncode == 0, done.stderr
        answer = json.loads(done.stdout)
        assert set(answer) == {"cohort", "total", "quotas"}
        assert answer["total"] == pytest.approx(best, abs=1e-6)
        assert keeps(pool, quotas, seats, answer["cohort"])
        for place, quota in enumerate(answer["quotas"]):
            assert [quota["category"], quota["feature"], quota["min"], quota["max"]] == quotas[place + 1]
            free = best_total(pool, quotas[: place + 1] + quotas[place + 2:], seats)
            assert quota["cost"] == pytest.approx(free - best, abs=1e-6)
            costly += quota["cost"] > 1e-6
            column = pool[0].index(quota["category"])
            there = sum(row[column] == quota["feature"] for row in pool[1:] if row[0] in answer["cohort"])
            assert quota["chosen"] == there
    assert chosen > 15 and clashes > 5 and costly > 15


def fairest(pool, quotas, seats):
    """LEXIMIN by its definition, over every cohort there is."""
    ids = [row[0] for row in pool[1:]]
    cohorts = [c for c in itertools.combinations(ids, seats) if keeps(pool, quotas, seats, c)]
    if not cohorts:
        return None
    inside = numpy.array([[float(person in cohort) for cohort in cohorts] for person in ids])
    settled = {}

    def highest(raised, floor):
        upper, right = [], []
        for place in range(len(ids)):
            least = settled.get(place, 0.0 if place in raised else floor)
            upper.append(numpy.append(-inside[place], 1.0 if place in raised else 0.0))
            right.append(0.0 if place in raised else -(least - 1e-9))
        answer = linprog(
            numpy.append(numpy.zeros(len(cohorts)), -1.0), A_ub=upper, b_ub=right,
            A_eq=[numpy.append(numpy.ones(len(cohorts)), 0.0)], b_eq=[1.0], bounds=(0, 1))
        assert answer.status == 0
        return -answer.fun

    while len(settled) < len(ids):
        free = [place for place in range(len(ids)) if place not in settled]
        floor = highest(free, 0.0)
        stuck = [place for place in free if highest([place], floor) < floor + 1e-6]
        assert stuck
        settled.update((place, floor) for place in stuck)
    return {person: settled[place] for place, person in enumerate(ids)}


def drawn_by_hand(answer):
    """The draw as the method tells it, with nothing but SHA-256."""
    numbers = (
        int.from_bytes(hashlib.sha256(f"{answer['seed']}:{n}".encode()).digest()[:8], "big") for n in itertools.count())
    share = next(numbers) % 1_000_000_000
    for shape in answer["shapes"]:
        share -= shape["share"]
        if share < 0:
            break
    members = []
    for group, count in zip(answer["groups"], shape["counts"]):
        order = list(group)
        if 0 < count < len(order):
            for place in range(count):
                other = place + next(numbers) % (len(order) - place)
                order[place], order[other] = order[other], order[place]
        members += order[:count]
    return sorted(members)


def test_chances_are_those_of_scipy_and_the_draw_can_be_repeated(tmp_path):
    dice = random.Random(2)
    compared = 0
    while compared < 20:
        pool, quotas, seats = small_case(dice, dice.randint(5, 9), features=2)
        fair = fairest(pool, quotas, seats)
        done = ask(tmp_path, pool, quotas, seats, "--lottery", "--seed", f"day {compared}", "--json", "--score", "score")
        if fair is None:
            assert done.returncode == 3
            continue
        compared += 1
        answer = json.loads(done.stdout)
        assert answer["probabilities"] == pytest.approx(fair, abs=2e-6)
        assert answer["seed"] == f"day {compared - 1}"
        assert keeps(pool, quotas, seats, answer["draw"])
        assert sorted(answer["draw"]) == drawn_by_hand(answer)


def test_the_order_of_the_lines_and_a_second_run_change_nothing(tmp_path):
    pool, quotas, seats = small_case(random.Random(5), 12, features=2, chance=0.3)
    first = ask(tmp_path, pool, quotas, seats, "--lottery", "--seed", "s", "--json").stdout
    assert first and ask(tmp_path, pool, quotas, seats, "--lottery", "--seed", "s", "--json").stdout == first
    turned = [pool[0], *reversed(pool[1:])]
    assert ask(tmp_path, turned, quotas, seats, "--lottery", "--seed", "s", "--json").stdout == first


def test_a_seed_that_is_not_given_is_drawn_shown_and_can_be_given(tmp_path):
    pool, quotas, seats = small_case(random.Random(5), 12, features=2, chance=0.3)
    first = json.loads(ask(tmp_path, pool, quotas, seats, "--lottery", "--json").stdout)
    second = json.loads(ask(tmp_path, pool, quotas, seats, "--lottery", "--json").stdout)
    assert first["seed"] != second["seed"] and len(first["seed"]) == 32
    again = json.loads(ask(tmp_path, pool, quotas, seats, "--lottery", "--json", "--seed", first["seed"]).stdout)
    assert again == first


POOL = [["id", "country", "score"], ["a", "ke", "3"], ["b", "in", "4"]]
QUOTAS = [["category", "feature", "min", "max"], ["country", "ke", "1", "1"]]


@pytest.mark.parametrize("pool, quotas, said", [
    ([["name", "country", "score"], ["a", "ke", "3"]], QUOTAS, "pool.csv, line 1: expected a column id"),
    (POOL + [["a", "ke", "1"]], QUOTAS, "pool.csv, line 4, column id"),
    (POOL + [["c", "ke", "much"]], QUOTAS, "pool.csv, line 4, column score: expected a number"),
    (POOL + [["c", "ke", ""]], QUOTAS, "pool.csv, line 4, column score: expected a number"),
    (POOL + [["c", "ke"]], QUOTAS, "pool.csv, line 4: expected 3 fields"),
    (POOL + [["", "ke", "1"]], QUOTAS, "pool.csv, line 4, column id: expected an id"),
    (POOL, [["category", "feature", "min"], ["country", "ke", "1"]], "quotas.csv, line 1: expected a column max"),
    (POOL, QUOTAS + [["city", "x", "0", "1"]], "quotas.csv, line 3, column category"),
    (POOL, QUOTAS + [["country", "in", "-1", "1"]], "quotas.csv, line 3, column min: expected a whole number"),
    (POOL, QUOTAS + [["country", "in", "2", "1"]], "quotas.csv, line 3, column max: expected a whole number from 2"),
    (POOL, QUOTAS + [["country", "ke", "0", "2"]], "quotas.csv, line 3, column feature"),
])
def test_a_bad_file_is_refused_with_its_place(tmp_path, pool, quotas, said):
    done = ask(tmp_path, pool, quotas, 1, "--score", "score", "--json")
    assert done.returncode == 2 and done.stdout == ""
    assert said in done.stderr


def test_a_feature_that_nobody_has_is_named(tmp_path):
    done = ask(tmp_path, POOL, QUOTAS + [["country", "br", "1", "1"]], 2, "--json")
    assert done.returncode == 3
    assert [q["feature"] for q in json.loads(done.stdout)["clash"]] == ["br"]
    assert "Nobody in the pool has country br." in done.stderr


def test_more_seats_than_candidates_is_said(tmp_path):
    done = ask(tmp_path, POOL, QUOTAS[:1], 3)
    assert done.returncode == 3 and "2 candidates for 3 seats" in done.stderr
