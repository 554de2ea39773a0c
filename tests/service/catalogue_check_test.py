"""A catalogue is checked without serving it, and what is dropped into its folder is there after a restart."""
import functools
import json
import operator
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from service.run.icons import STYLES
from tests.service import front_end, storage
from tests.service.server import ROOT, Server, done

CATEGORY = {"id": "garden", "title": {"zh-CN": "花园", "en": "Garden"}, "icon": "flower-tulip"}


class WithFolder(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.catalogue = self.folder / "catalogue"
        shutil.copytree(ROOT / "catalogue", self.catalogue)
        self.icons = self.folder / "icons"
        self.icons.mkdir()
        self.know_icons()

    def read(self, name: str):
        return json.loads((self.catalogue / name).read_text(encoding="utf-8"))

    def write(self, name: str, value):
        (self.catalogue / name).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")

    def know_icons(self, *names: str):
        """The icon package has those of the catalogue, and these."""
        used = set(re.findall(r'"icon": "([a-z-]+)"', "".join(
            path.read_text(encoding="utf-8") for path in (ROOT / "catalogue").glob("*.json"))))
        needs = {icon for path in (ROOT / "catalogue").glob("*.json")
                 for value in [json.loads(path.read_text(encoding="utf-8"))] if isinstance(value, dict)
                 for icon in value.get("needs_icons", [])}
        for style in STYLES:
            (self.icons / f"{style}.json").write_text(json.dumps({name: {} for name in {*used, *needs, *names}}))

    def drop_in(self):
        """A service, its category, and an icon that nothing else uses."""
        definition = self.read("consultation.json") | {"id": "garden-plot", "category": "garden", "icon": "carrot"}
        self.write("garden-plot.json", definition)
        self.write("categories.json", [*self.read("categories.json"), CATEGORY])


@storage.same_with_any
class Checking(WithFolder):
    def check(self):
        return done("--check-catalogue", self.catalogue, "--icons", self.icons)

    def test_a_right_one(self):
        ended = self.check()
        self.assertEqual((ended.returncode, ended.stderr), (0, ""))
        self.assertIn("17 services", ended.stdout)

    def test_every_fault_is_told(self):
        broken = self.read("repair.json")
        broken["steps"][0]["kind"] = "colour"
        broken["steps"][3]["max"] = 5
        self.write("repair.json", broken)
        self.write("places.json", [{"id": "a", "name": "A", "area": "B", "lat": 91, "lon": 0}])
        self.drop_in()
        (self.catalogue / "water-bill.json").write_text("{")
        ended = self.check()
        self.assertEqual((ended.returncode, ended.stdout), (2, ""))
        self.assertEqual([line.removeprefix("handrail: ") for line in ended.stderr.splitlines()], [
            "categories.json#/5/icon: there is no icon 'flower-tulip'",
            "places.json#/0/lat: a number from -90 to 90 is needed here, not 91",
            "garden-plot.json#/icon: there is no icon 'carrot'",
            "repair.json#/steps/0/kind: kind 'colour' is not known",
            "repair.json#/steps/3/max: field 'max' is not known",
            "water-bill.json#: not JSON: Expecting property name enclosed in double quotes at line 1, column 2"])

    def test_an_icon_must_be_there_wherever_one_is_named(self):
        """Categories, offices, ways to pay and payees too, not only definitions; and in every style."""
        places = {"categories.json": ("/0/icon",), "offices.json": ("/0/facilities/1/icon",), "bills.json": ("/1/icon",),
                  "config.json": ("/payment_methods/2/icon",),
                  "hospital-registration.json": ("/icon", "/needs_icons/1", "/guide/2/icon", "/steps/1/options/3/icon",
                                                 "/steps/3/icon")}
        for name, pointers in places.items():
            value = self.read(name)
            for pointer in pointers:
                *way, last = [int(part) if part.isdecimal() else part for part in pointer.strip("/").split("/")]
                functools.reduce(operator.getitem, way, value)[last] = "haus"
            self.write(name, value)
        wanted = sorted(f"handrail: {name}#{pointer}: there is no icon 'haus'"
                        for name, pointers in places.items() for pointer in pointers)
        ended = self.check()
        self.assertEqual((ended.returncode, sorted(ended.stderr.splitlines())), (2, wanted))
        self.know_icons("haus")
        self.assertEqual(self.check().returncode, 0)
        for style in STYLES:
            with self.subTest(style):
                self.know_icons("haus")
                (self.icons / f"{style}.json").write_text((self.icons / f"{style}.json").read_text().replace("haus", "maus"))
                self.assertEqual(sorted(self.check().stderr.splitlines()), wanted)

    def test_a_package_that_is_not_built_is_told(self):
        (self.icons / "fill.json").unlink()
        ended = self.check()
        self.assertEqual((ended.returncode, ended.stderr),
                         (2, f"handrail: the icon package {self.icons} is not built: python3 tools/build.py icons\n"))

    def test_what_is_hard_to_read_is_told_and_is_no_fault(self):
        broken = self.read("repair.json")
        broken["steps"][0]["prompt"] = {"zh-CN": "请选择故障类型", "en": "Which?", "bo": "「x」"}
        broken["steps"][0]["audio"] = {"zh-CN": "REPAIR.opus"}
        self.write("repair.json", broken)
        ended = self.check()
        self.assertEqual((ended.returncode, ended.stderr.splitlines()), (0, [
            "handrail: repair.json#/steps/0/prompt: zh-CN: 选择 is a word of offices or of machines: 选",
            "handrail: repair.json#/steps/0/prompt: zh-CN: 故障 is a word of offices or of machines: 坏了"]))
        self.assertIn("17 services", ended.stdout)

    def test_what_ran_out_is_told_and_keeps_no_service_from_starting(self):
        """A night's restart must not end all services for the one that ran out."""
        repair = self.read("repair.json")
        repair["steps"][6]["max"] = "2020-12-31"
        self.write("repair.json", repair)
        line = "repair.json#/steps/6: no answer to this step is right today: widen its limits, or leave it out"
        ended = self.check()
        self.assertEqual((ended.returncode, ended.stderr), (2, f"handrail: {line}\n"))
        server = Server("--catalogue", self.catalogue, workers=1)
        self.addCleanup(server.close)
        self.assertEqual((server.get("/api/v1/services/repair").status, server.said()), (200, f"handrail: {line}\n"))

    def test_what_core_refuses_is_told(self):
        core = self.folder / "core"
        core.write_text("#!/bin/sh\ntest -f \"$2/repair.json\" && echo \"core: repair.json#$1\" >&2\nexit 2\n")
        core.chmod(0o755)
        ended = done("--check-catalogue", self.catalogue, "--prerender", core)
        self.assertEqual((ended.returncode, ended.stdout), (2, ""))
        self.assertEqual(ended.stderr, "handrail: the prerenderer refused: core: repair.json#--definitions\n")

    def test_a_core_that_is_not_built_is_told(self):
        ended = done("--check-catalogue", self.catalogue, "--prerender", self.folder / "none")
        self.assertEqual((ended.returncode, ended.stderr), (0, ""))
        self.assertEqual(ended.stdout.splitlines()[1], "Core is not built, so only the service has read the definitions: "
                                                       "python3 tools/build.py prerender")

    def test_core_reads_what_is_served_without_pages(self):
        core = self.folder / "core"
        core.write_text("#!/bin/sh\necho \"repair.json#/steps/0: no\" >&2\nexit 2\n")
        core.chmod(0o755)
        ended = done("--no-front-end", "--port", "0", "--data", self.folder / "data", "--catalogue", self.catalogue,
                     "--prerender", core)
        self.assertEqual((ended.returncode, ended.stderr), (2, "handrail: the prerenderer refused: repair.json#/steps/0: no\n"))

    def test_a_start_is_refused_for_the_same_faults(self):
        self.drop_in()
        ended = done("--no-front-end", "--port", "0", "--data", self.folder / "data", "--catalogue", self.catalogue,
                     "--icons", self.icons)
        self.assertEqual((ended.returncode, ended.stderr), (2, self.check().stderr))

    def test_through_serve(self):
        def run(folder):
            return subprocess.run(["python3", "serve.py", "--check-catalogue", str(folder)], cwd=ROOT,
                                  capture_output=True, text=True, timeout=60)
        self.assertEqual(run(self.catalogue).returncode, 0)
        (self.catalogue / "repair.json").write_text("[]")
        ended = run(self.catalogue)
        self.assertEqual((ended.returncode, ended.stderr),
                         (2, "handrail: repair.json#: an object is needed here, not a list\n"))


@storage.same_with_any
class DroppingIn(WithFolder):
    def test_it_is_there_after_a_restart(self):
        self.know_icons("carrot", "flower-tulip")
        options = [*front_end.build(self.folder), "--catalogue", self.catalogue, "--icons", self.icons]
        server = Server(*options, workers=1, front_end=True)
        self.addCleanup(server.close)
        before = server.get("/api/v1/catalogue")
        self.drop_in()
        server.stop()
        server.start()
        after = server.get("/api/v1/catalogue", If_None_Match=before.headers["etag"])
        self.assertEqual(after.json["categories"][-1], CATEGORY)
        self.assertIn("garden-plot", [service["id"] for service in after.json["services"]])
        self.assertEqual(server.get("/api/v1/services/garden-plot").json["icon"], "carrot")
        icons = re.search(r'data-icons="([^"]+)"', server.get("/").body.decode())[1]
        self.assertLessEqual({"carrot", "flower-tulip"}, set(server.get(icons).json))
        slots = server.get("/api/v1/slots?service=garden-plot&office=west-center").json
        self.assertTrue(slots)
