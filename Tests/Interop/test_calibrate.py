"""`roundtable calibrate` and `roundtable agreement` against a dense REML in numpy and other people's packages."""

import csv
import json
import os
import random
import subprocess

import krippendorff
import numpy
import pytest
from scipy.optimize import minimize

BINARY = os.environ.get("ROUNDTABLE_BINARY", ".build/debug/roundtable")


def run(*arguments):
    return subprocess.run([BINARY, *map(str, arguments)], capture_output=True, text=True)


def answer(*arguments):
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def panel(seed, candidates, reviewers, each, spread=1.0, leniency=0.7):
    chance = random.Random(seed)
    merits = [chance.gauss(0, spread) for _ in range(candidates)]
    kindness = [chance.gauss(0, leniency) for _ in range(reviewers)]
    return [
        (f"c{one}", f"r{other}", round(6 + merits[one] + kindness[other] + chance.gauss(0, 1), 3))
        for one in range(candidates)
        for other in chance.sample(range(reviewers), each)
    ]


def write(path, rows, header=("candidate", "reviewer", "score")):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def dense(rows):
    """Restricted likelihood over the full covariance, its optimum by a generic optimiser, and what follows from it."""
    candidates = sorted({row[0] for row in rows})
    reviewers = sorted({row[1] for row in rows})
    by_candidate = numpy.array([[row[0] == name for name in candidates] for row in rows], float)
    by_reviewer = numpy.array([[row[1] == name for name in reviewers] for row in rows], float)
    scores = numpy.array([row[2] for row in rows])
    ones = numpy.ones(len(rows))

    def parts(variances):
        covariance = (
            variances[0] * by_candidate @ by_candidate.T
            + variances[1] * by_reviewer @ by_reviewer.T
            + variances[2] * numpy.eye(len(rows))
        )
        inverse = numpy.linalg.inv(covariance)
        precision = ones @ inverse @ ones
        projection = inverse - numpy.outer(inverse @ ones, ones @ inverse) / precision
        return covariance, inverse, precision, projection

    def deviance(roots):
        covariance, _, precision, projection = parts(roots**2 + numpy.array([0, 0, 1e-9]))
        return numpy.linalg.slogdet(covariance)[1] + numpy.log(precision) + scores @ projection @ scores

    best = min(
        (
            minimize(deviance, start, method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-11, "maxiter": 4000})
            for start in ([1.0, 0.5, 1.0], [0.2, 0.2, 1.5])
        ),
        key=lambda found: found.fun,
    )
    variances = best.x**2
    _, inverse, precision, projection = parts(variances)
    mean = ones @ inverse @ scores / precision
    effects = variances[0] * by_candidate.T @ projection @ scores
    slack = 1 - variances[0] * by_candidate.T @ inverse @ ones
    errors = (
        variances[0]
        - variances[0] ** 2 * numpy.diag(by_candidate.T @ inverse @ by_candidate)
        + slack**2 / precision
    )
    return {
        "variances": variances,
        "mean": mean,
        "calibrated": dict(zip(candidates, mean + effects)),
        "margin": dict(zip(candidates, 1.959964 * numpy.sqrt(errors))),
        "leniency": dict(zip(reviewers, variances[1] * by_reviewer.T @ projection @ scores)),
    }


@pytest.mark.parametrize(
    "shape",
    [(1, 40, 12, 4), (2, 25, 9, 3), (3, 10, 16, 6), (4, 30, 10, 3, 0.4, 1.2), (5, 30, 10, 3, 1.0, 0.0), (6, 30, 10, 3, 0.0)],
)
def test_components_and_predictions_are_those_of_dense_reml(tmp_path, shape):
    rows = panel(*shape)
    wanted = dense(rows)
    found = answer("calibrate", write(tmp_path / "s.csv", rows))
    assert found["converged"]
    components = [found["variance"][name] for name in ("candidate", "reviewer", "residual")]
    assert components == pytest.approx(list(wanted["variances"]), rel=1e-3, abs=1e-4)
    assert found["mean"] == pytest.approx(wanted["mean"], abs=1e-3)
    assert len(found["candidates"]) == shape[1]
    for one in found["candidates"]:
        own = [row[2] for row in rows if row[0] == one["id"]]
        assert one["raw"] == pytest.approx(sum(own) / len(own))
        assert one["reviews"] == len(own)
        assert one["calibrated"] == pytest.approx(wanted["calibrated"][one["id"]], abs=2e-3)
        assert one["high"] - one["calibrated"] == pytest.approx(wanted["margin"][one["id"]], abs=5e-3)
        assert one["calibrated"] - one["low"] == pytest.approx(wanted["margin"][one["id"]], abs=5e-3)
        assert "first" not in one
    for one in found["reviewers"]:
        assert one["leniency"] == pytest.approx(wanted["leniency"][one["id"]], abs=2e-3)


def test_chances_of_a_place_add_up_and_come_again(tmp_path):
    path = write(tmp_path / "s.csv", panel(7, 40, 12, 4))
    found = answer("calibrate", path, "--places", 10)
    assert sum(one["first"] for one in found["candidates"]) == pytest.approx(10, abs=0.2)
    assert found["candidates"][0]["first"] > 0.9 > 0.1 > found["candidates"][-1]["first"]
    assert answer("calibrate", path, "--places", 10) == found


def test_an_abstention_is_not_a_zero(tmp_path):
    rows = panel(8, 30, 10, 3)
    present = {(row[0], row[1]) for row in rows}
    away = next((f"c{c}", f"r{r}", "") for c in range(30) for r in range(10) if (f"c{c}", f"r{r}") not in present)
    plain = answer("calibrate", write(tmp_path / "a.csv", rows))
    held = answer("calibrate", write(tmp_path / "b.csv", [*rows, away]))
    assert (plain.pop("abstentions"), held.pop("abstentions")) == (0, 1)
    assert plain == held


def test_columns_may_stand_in_another_order(tmp_path):
    rows = panel(9, 20, 9, 3)
    turned = write(tmp_path / "b.csv", [(s, c, r) for c, r, s in rows], ("score", "candidate", "reviewer"))
    assert answer("calibrate", turned) == answer("calibrate", write(tmp_path / "a.csv", rows))


def test_what_cannot_be_calibrated_is_refused_with_the_reason(tmp_path):
    few = run("calibrate", write(tmp_path / "few.csv", panel(1, 20, 7, 3)))
    assert few.returncode == 3 and "7 reviewers" in few.stderr and few.stdout == ""
    other = [("x" + c, "y" + r, s) for c, r, s in panel(2, 5, 4, 4)]
    apart = run("calibrate", write(tmp_path / "apart.csv", panel(1, 20, 9, 3) + other), "--json")
    assert apart.returncode == 3 and apart.stdout == ""
    assert "2 parts" in apart.stderr and "xc0, xc1, xc2, xc3, xc4" in apart.stderr and "yr3" in apart.stderr


@pytest.mark.parametrize("command", [["calibrate"], ["agreement", "--level", "interval"]])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("candidate,reviewer,score\na,r,1\na,s,two\n", ["line 3", "column 3 (score)", "number", "“two”"]),
        ("candidate,reviewer,score\na,r,nan\n", ["line 2", "column 3 (score)", "number"]),
        ("candidate,reviewer,score\na,r,0x10\n", ["line 2", "column 3 (score)", "number"]),
        ("candidate,reviewer,score\na,r,1\nb,r,1\na,r,2\n", ["line 4", "column 2 (reviewer)", "after line 2"]),
        ("candidate,reviewer,score\n,r,1\n", ["line 2", "column 1 (candidate)", "found nothing"]),
        ("candidate,reviewer,score\na, ,1\n", ["line 2", "column 2 (reviewer)", "found nothing"]),
        ("candidate,reviewer\na,r\n", ["line 1", "column 3", "“score”"]),
        ("candidate,judge,score\na,r,1\n", ["line 1", "column 2", "“judge”"]),
        ("candidate,reviewer,score\na,r\n", ["line 2", "expected 3 fields, found 2"]),
        ('candidate,reviewer,score\n"a,r,1\n', ["line 2", "never closed"]),
        ("candidate,reviewer,score\n", ["at least one score"]),
        ("", ["line 1", "“candidate”"]),
    ],
)
def test_a_bad_file_is_refused_with_its_place(tmp_path, command, text, told):
    path = tmp_path / "s.csv"
    path.write_text(text, encoding="utf-8")
    done = run(*command, path)
    assert done.returncode == 2 and done.stdout == ""
    for words in [str(path), *told]:
        assert words in done.stderr


def test_no_file_a_level_or_a_number_of_places_that_cannot_be(tmp_path):
    path = write(tmp_path / "s.csv", panel(1, 20, 9, 3))
    for arguments in (
        ["calibrate", tmp_path / "none.csv"],
        ["calibrate", path, "--places", "0"],
        ["calibrate", path, "--places", "21"],
        ["agreement", path, "--level", "ratio"],
    ):
        done = run(*arguments)
        assert done.returncode == 2 and "expected" in done.stderr, arguments


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
def test_alpha_is_that_of_the_krippendorff_package(tmp_path, level):
    for seed in range(2):
        rows = [(c, r, float(round(s))) for c, r, s in panel(seed, 30, 9, 4)]
        table = numpy.full((9, 30), numpy.nan)
        for candidate, reviewer, score in rows:
            table[int(reviewer[1:]), int(candidate[1:])] = score
        found = answer("agreement", write(tmp_path / "s.csv", rows), "--level", level)
        wanted = krippendorff.alpha(reliability_data=table, level_of_measurement=level)
        assert found["alpha"] == pytest.approx(wanted, abs=1e-9)
        assert found["alphaLow"] < found["alpha"] < found["alphaHigh"]
        assert (found["candidates"], found["reviewers"], found["scores"]) == (30, 9, 120)


def test_correlation_from_complete_and_from_missing_scores(tmp_path):
    rows = panel(3, 12, 4, 4)
    table = numpy.zeros((12, 4))
    for candidate, reviewer, score in rows:
        table[int(candidate[1:]), int(reviewer[1:])] = score
    between = 4 * table.mean(1).var(ddof=1)
    columns = 12 * table.mean(0).var(ddof=1)
    rest = table - table.mean(1, keepdims=True) - table.mean(0, keepdims=True) + table.mean()
    error = (rest**2).sum() / 33
    found = answer("agreement", write(tmp_path / "a.csv", rows), "--level", "interval")
    assert found["iccMethod"] == "anova" and found["reviewsEach"] == 4
    assert found["icc1"] == pytest.approx((between - error) / (between + 3 * error + 4 * (columns - error) / 12))
    assert found["icck"] == pytest.approx((between - error) / (between + (columns - error) / 12))

    path = write(tmp_path / "b.csv", panel(4, 30, 10, 3))
    found, variance = answer("agreement", path, "--level", "ordinal"), answer("calibrate", path)["variance"]
    assert found["iccMethod"] == "variance components" and found["reviewsEach"] == pytest.approx(3)
    assert found["icc1"] == pytest.approx(variance["candidate"] / sum(variance.values()))

    few = answer("agreement", write(tmp_path / "c.csv", panel(5, 10, 5, 3)), "--level", "ordinal")
    assert few["icc1"] is None and few["icck"] is None and "5 reviewers" in few["iccReason"]
    assert few["alpha"] is not None


def test_without_json_there_is_a_table(tmp_path):
    path = write(tmp_path / "s.csv", panel(1, 20, 9, 3))
    lines = run("calibrate", path, "--places", "3").stdout.splitlines()
    head = next(line for line in lines if line.startswith("candidate"))
    assert head.split() == ["candidate", "raw", "calibrated", "low", "high", "reviews", "first"]
    assert "alpha (ordinal)" in run("agreement", path, "--level", "ordinal").stdout
