"""One contract for every link, then what only a folder in strange hands must show."""

from __future__ import annotations

import errno
import hashlib
import os
import resource

import pytest

from detente.adapters.links.courier import CourierLink, Pass
from detente.adapters.links.loopback import loopback
from detente.core import limits
from detente.core.errors import EnvironmentFault, OurFault
from detente.engine.ports import Arrived, Damaged


def name_of(parcel):
    return f"{hashlib.sha256(parcel).hexdigest()}.parcel"


class LinkContract:
    """Every link passes all of it; subclasses give `ends`: (ours, theirs)."""

    def test_what_is_delivered_is_collected_in_order_of_name(self, ends):
        ours, theirs = ends
        parcels = [b"parcel %d" % number for number in range(20)]
        names = [ours.deliver(parcel) for parcel in parcels]
        found = list(theirs.collect())
        assert [item.name for item in found] == sorted(names)
        assert {item.name: item.parcel for item in found} == dict(zip(names, parcels, strict=True))

    def test_nothing_is_removed_until_it_is_settled(self, ends):
        ours, theirs = ends
        name = ours.deliver(b"one")
        assert list(theirs.collect()) == list(theirs.collect()) == [Arrived(name, b"one")]
        assert theirs.settle(name)
        assert list(theirs.collect()) == []

    def test_settling_twice_is_no_error(self, ends):
        ours, theirs = ends
        name = ours.deliver(b"one")
        assert theirs.settle(name)
        assert theirs.settle(name)

    def test_the_same_parcel_twice_is_one(self, ends):
        ours, theirs = ends
        assert ours.deliver(b"one") == ours.deliver(b"one")
        assert len(list(theirs.collect())) == 1

    def test_a_settled_parcel_may_come_again(self, ends):
        ours, theirs = ends
        theirs.settle(ours.deliver(b"one"))
        name = ours.deliver(b"one")
        assert list(theirs.collect()) == [Arrived(name, b"one")]

    def test_both_ends_deliver(self, ends):
        ours, theirs = ends
        there, back = ours.deliver(b"there"), theirs.deliver(b"back")
        assert Arrived(there, b"there") in list(theirs.collect())
        assert Arrived(back, b"back") in list(ours.collect())

    def test_a_parcel_has_a_greatest_size(self, ends):
        ours, theirs = ends
        largest = bytes(limits.PARCEL_BYTES_MAX)
        name = ours.deliver(largest)
        with pytest.raises(OurFault, match="parcel-too-large"):
            ours.deliver(largest + b"x")
        assert list(theirs.collect()) == [Arrived(name, largest)]

    @pytest.mark.parametrize("name", ["", "../x", "/etc/passwd", "x.parcel", "a" * 64 + ".parcel/"])
    def test_only_names_of_parcels_can_be_settled(self, ends, name):
        for end in ends:
            with pytest.raises(OurFault, match="bad-parcel-name"):
                end.settle(name)

    def test_settling_while_collecting_loses_nothing(self, ends):
        ours, theirs = ends
        names = {ours.deliver(b"parcel %d" % number) for number in range(10)}
        for item in theirs.collect():
            theirs.settle(item.name)
            names.remove(item.name)
        assert names == set()


class TestLoopbackLink(LinkContract):
    @pytest.fixture
    def ends(self):
        return loopback()

    def test_an_end_does_not_hear_itself(self, ends):
        ours, _ = ends
        ours.deliver(b"one")
        assert list(ours.collect()) == []


class TestCourierLink(LinkContract):
    @pytest.fixture
    def folder(self, tmp_path):
        folder = tmp_path / "stick"
        folder.mkdir()
        return folder

    @pytest.fixture
    def ends(self, folder):
        return CourierLink(folder), CourierLink(folder)

    @pytest.fixture
    def link(self, folder):
        return CourierLink(folder)

    def test_a_parcel_is_one_file_named_by_its_hash(self, folder, link):
        name = link.deliver(b"one")
        assert name == name_of(b"one")
        assert [(file.name, file.read_bytes()) for file in folder.iterdir()] == [(name, b"one")]

    def test_what_is_no_regular_file_is_reported_and_never_opened(self, folder, link, tmp_path):
        secret = tmp_path / "secret"
        secret.write_bytes(b"secret")
        digits = iter("0123456789abcdef")
        expected = []

        def next_place():
            name = next(digits) * 64 + ".parcel"
            expected.append(Damaged(name, "not-a-file"))
            return folder / name

        next_place().symlink_to(secret)
        next_place().symlink_to(folder / "nowhere")
        (folder / name_of(b"secret")).symlink_to(secret)
        expected.append(Damaged(name_of(b"secret"), "not-a-file"))
        next_place().mkdir()
        os.mkfifo(next_place())  # opening it would wait for ever
        good = link.deliver(b"one")
        found = list(link.collect())
        assert [item for item in found if isinstance(item, Damaged)] == sorted(
            expected, key=lambda item: item.name
        )
        assert [item for item in found if isinstance(item, Arrived)] == [Arrived(good, b"one")]

    def test_damage_is_reported_and_stops_nothing(self, folder, link):
        good = link.deliver(b"one")
        wrong, large, empty = ("0" * 64, "1" * 64, "f" * 64)
        (folder / f"{wrong}.parcel").write_bytes(b"something else")
        (folder / f"{empty}.parcel").write_bytes(b"")
        with (folder / f"{large}.parcel").open("wb") as file:
            file.truncate(limits.PARCEL_BYTES_MAX + 1)
        expected = {
            f"{wrong}.parcel": Damaged(f"{wrong}.parcel", "hash-differs"),
            f"{empty}.parcel": Damaged(f"{empty}.parcel", "hash-differs"),
            f"{large}.parcel": Damaged(f"{large}.parcel", "too-large"),
            good: Arrived(good, b"one"),
        }
        assert list(link.collect()) == [expected[name] for name in sorted(expected)]

    def test_a_file_too_large_is_not_read(self, folder, link, monkeypatch):
        with (folder / f"{'1' * 64}.parcel").open("wb") as file:
            file.truncate(2**40)  # a hole; reading it would take the memory
        assert [item.reason for item in link.collect()] == ["too-large"]

    def test_what_cannot_be_read_is_reported(self, folder, link, monkeypatch):
        name = link.deliver(b"one")
        real = os.open

        def failing(path, *args, **kwargs):
            if path == name:
                raise OSError(errno.EIO, "medium error")
            return real(path, *args, **kwargs)

        monkeypatch.setattr(os, "open", failing)
        assert list(link.collect()) == [Damaged(name, "unreadable")]

    def test_unfinished_and_foreign_files_are_counted_only(self, folder, link):
        name = link.deliver(b"one")
        for other in ("a.part", f"{'0' * 64}.1-1.part", "letter.pdf", ".hidden", f"{name}~"):
            (folder / other).write_bytes(b"x")
        (folder / name.upper()).write_bytes(b"x")
        (folder / "folder").mkdir()
        assert list(link.collect()) == [Arrived(name, b"one")]
        assert link.last == Pass(parcels=1, left=0, partial=2, foreign=5)
        assert len(list(folder.iterdir())) == 8

    def test_a_pass_is_bounded_and_the_next_goes_on(self, folder, link, monkeypatch):
        monkeypatch.setattr(limits, "COURIER_FILES_MAX", 3)
        names = sorted(link.deliver(b"parcel %d" % number) for number in range(8))
        passes = [[item.name for item in link.collect()] for _ in range(3)]
        assert passes[0] == names[:3]
        assert passes[1] == names[3:6]
        assert passes[2] == [*names[6:], names[0]]
        assert link.last.left == 5

    def test_files_that_nobody_settles_starve_nothing(self, folder, link, monkeypatch):
        monkeypatch.setattr(limits, "COURIER_FILES_MAX", 2)
        for number in range(5):
            (folder / f"{number:064d}.parcel").write_bytes(b"rubbish")
        name = link.deliver(b"one")
        found = [item for _ in range(3) for item in link.collect()]
        assert Arrived(name, b"one") in found

    def test_a_damaged_copy_is_mended_by_delivering_again(self, folder, link):
        name = link.deliver(b"one")
        (folder / name).write_bytes(b"o")
        link.deliver(b"one")
        assert (folder / name).read_bytes() == b"one"

    def test_a_link_laid_in_the_way_is_replaced_not_followed(self, folder, link, tmp_path):
        victim = tmp_path / "victim"
        victim.write_bytes(b"untouched")
        (folder / name_of(b"one")).symlink_to(victim)
        link.deliver(b"one")
        assert victim.read_bytes() == b"untouched"
        assert (folder / name_of(b"one")).read_bytes() == b"one"

    def test_a_folder_in_the_way_is_a_failure_that_leaves_nothing(self, folder, link):
        (folder / name_of(b"one")).mkdir()
        with pytest.raises(EnvironmentFault, match="link-failed"):
            link.deliver(b"one")
        assert len(list(folder.iterdir())) == 1
        assert not link.settle(name_of(b"one"))

    def test_a_left_over_of_a_crash_is_no_hindrance(self, folder, link):
        part = folder / f"{hashlib.sha256(b'one').hexdigest()}.{os.getpid()}-0.part"
        part.write_bytes(b"o")
        link.deliver(b"one")
        assert not part.exists()

    def test_a_full_medium_is_named_and_left_clean(self, folder, link):
        kept = link.deliver(b"kept")
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, hard))
        try:
            with pytest.raises(EnvironmentFault) as caught:
                link.deliver(bytes(2**20))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert caught.value.code == "link-full"
        assert [file.name for file in folder.iterdir()] == [kept]
        link.deliver(bytes(2**20))

    @pytest.mark.parametrize(
        ("number", "code"),
        [
            (errno.ENOSPC, "link-full"),
            (errno.EDQUOT, "link-full"),
            (errno.EROFS, "link-read-only"),
            (errno.EACCES, "link-read-only"),
            (errno.ENOENT, "link-absent"),
            (errno.EIO, "link-failed"),
        ],
    )
    def test_each_refusal_of_the_medium_has_its_name(self, folder, link, monkeypatch, number, code):
        def failing(*_args, **_kwargs):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "rename", failing)
        with pytest.raises(EnvironmentFault) as caught:
            link.deliver(b"one")
        assert caught.value.code == code
        assert list(folder.iterdir()) == []

    @pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO])
    def test_a_read_only_medium_is_reported_when_settling(self, link, monkeypatch, number):
        name = link.deliver(b"one")

        def failing(*_args, **_kwargs):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "unlink", failing)
        assert link.settle(name) is False
        assert list(link.collect()) == [Arrived(name, b"one")]

    def test_a_folder_that_is_not_there_is_named(self, tmp_path):
        link = CourierLink(tmp_path / "absent")
        with pytest.raises(EnvironmentFault, match="link-absent"):
            link.deliver(b"one")
        with pytest.raises(EnvironmentFault, match="link-absent"):
            list(link.collect())
        assert link.settle(name_of(b"one")) is False

    def test_a_file_in_the_place_of_the_folder_is_named(self, tmp_path):
        (tmp_path / "file").write_bytes(b"")
        with pytest.raises(EnvironmentFault, match="link-absent"):
            CourierLink(tmp_path / "file").deliver(b"one")

    def test_a_stick_may_come_later(self, tmp_path):
        link = CourierLink(tmp_path / "stick")
        (tmp_path / "stick").mkdir()
        name = link.deliver(b"one")
        assert list(link.collect()) == [Arrived(name, b"one")]
