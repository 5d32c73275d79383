"""The one thing pyproject.toml cannot say: a wheel carries packs/ as detente/_packs."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent


class BuildWithPacks(build_py):
    """Copies packs/ beside the program; an editable install reads packs/ where it lies."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:
            return
        target = Path(self.build_lib) / "detente" / "_packs"
        shutil.rmtree(target, ignore_errors=True)
        if (ROOT / "packs").is_dir():
            shutil.copytree(ROOT / "packs", target)


setup(cmdclass={"build_py": BuildWithPacks})
