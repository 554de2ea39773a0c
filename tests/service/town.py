"""A catalogue for tests of money and of following: the demonstration's, with a bill to pay and something to mend."""
import json
import shutil
import tempfile
from pathlib import Path

from tests.service.server import Done, NAMES, ROOT, Reply, WithServer, done

BILL_SERVICE, REPAIR = "phone-bill", "mend-it"
TEXT = {"zh-CN": "例子", "en": "Example"}

COMMON = {"version": 1, "category": "payments", "icon": "phone", "title": TEXT, "summary": TEXT}
PAYING = {**COMMON, "id": BILL_SERVICE, "outcome": "payment", "steps": [
    {"id": "account", "kind": "phone", "prompt": TEXT},
    {"id": "bill", "kind": "bill", "account": "account", "prompt": TEXT}]}
MENDING = {**COMMON, "id": REPAIR, "outcome": "case", "takes": {"days": 3}, "steps": [
    {"id": "name", "kind": "name", "prompt": TEXT}, {"id": "phone", "kind": "phone", "prompt": TEXT}]}


def account(number: int) -> str:
    return f"139{number:08d}"


def payee(accounts: int) -> dict:
    """Who bills as many accounts as tests need, each with two open bills."""
    entries = [{"account": account(number), "holder": "李秀英", "amounts": [1000 + number], "open": [1, 2]}
               for number in range(accounts)]
    return {"service": BILL_SERVICE, "payee": TEXT, "icon": "phone", "period": "month", "accounts": entries}


def written_catalogue(accounts: int = 200) -> Path:
    """A folder with the whole catalogue; whoever asks for it removes it."""
    folder = Path(tempfile.mkdtemp(prefix="handrail-test-"))
    shutil.copytree(ROOT / "catalogue", folder, dirs_exist_ok=True)
    for definition in (PAYING, MENDING):
        (folder / f"{definition['id']}.json").write_text(json.dumps(definition), encoding="utf-8")
    others = [it for it in json.loads((folder / "bills.json").read_text(encoding="utf-8"))
              if it["service"] != BILL_SERVICE]
    (folder / "bills.json").write_text(json.dumps(others + [payee(accounts)]), encoding="utf-8")
    return folder


class WithTown(WithServer):
    """A server with this catalogue and a provider that is quick to be given up."""

    options = ("--patience", "1")

    @classmethod
    def setUpClass(cls):
        cls.catalogue = written_catalogue()
        cls.addClassCleanup(shutil.rmtree, cls.catalogue)
        cls.options = ("--catalogue", cls.catalogue, *cls.options)
        cls.accounts = iter(range(200))
        super().setUpClass()

    def command(self, *words) -> Done:
        """What staff or an operator do beside the service that runs."""
        return done(*words, "--data", self.server.folder, "--database", self.server.url, "--catalogue", self.catalogue)

    def commanded(self, *words) -> str:
        ended = self.command(*words)
        self.assertEqual((ended.returncode, ended.stderr), (0, ""))
        return ended.stdout

    def refuses(self, said: str, *words):
        ended = self.command(*words)
        self.assertEqual((ended.returncode, ended.stdout, len(ended.stderr.splitlines())), (2, "", 1), ended)
        self.assertIn(said, ended.stderr)

    def bills(self, number: int, state: str = "open") -> list[dict]:
        query = f"service={BILL_SERVICE}&account={account(number)}&state={state}"
        return self.server.get(f"/api/v1/bills?{query}").json

    def bill_case(self, number: int, bill: str, **changes) -> Reply:
        return self.sent(BILL_SERVICE, {"account": account(number), "bill": bill, **changes})

    def sent(self, service: str, answers: dict) -> Reply:
        body = {"service": service, "definition_version": 1, "language": "zh-CN", "channel": "web", "answers": answers}
        return self.server.post("/api/v1/cases", body)

    def owing(self) -> dict:
        """A new case of a bill of its own, to be paid."""
        number = next(self.accounts)
        made = self.bill_case(number, self.bills(number)[0]["id"])
        self.assertEqual((made.status, made.json["state"]), (201, "awaiting_payment"), made.body)
        return made.json | {"account": number}

    def repair(self) -> dict:
        made = self.sent(REPAIR, {"name": "李秀英", "phone": f"137{next(NAMES):08d}"})
        self.assertEqual((made.status, made.json["state"]), (201, "received"), made.body)
        return made.json

    def seen(self, made: dict) -> dict:
        return self.server.get(f"/api/v1/cases/{made['number']}", Case_Secret=made["secret"]).json

    def pay(self, made: dict, method: str = "wallet", key: str | None = None) -> Reply:
        body = {"case": made["number"], "method": method}
        return self.server.post("/api/v1/payments", body, key, Case_Secret=made["secret"])
