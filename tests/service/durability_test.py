"""What was acknowledged outlives the process: killed, stopped, or started anew with a later schema."""
import hashlib
import os
import signal
import socket
import tempfile
import threading
import time
import unittest
from pathlib import Path

from sqlalchemy import inspect

from service.records.numbers import new_number
from service.storage.database import Database
from service.storage.migrations import FOLDER, migrate, migration_files
from service.values.faults import StartFault
from tests.service import storage
from tests.service.server import Server, WithServer, case_body, children, is_running


class Restarts(WithServer):
    """Each leaves the service running for the next."""

    def test_killed_it_has_lost_no_acknowledged_case(self):
        """Cases are sent without a pause while the processes are killed; each that was answered must be there."""
        acknowledged, slots = [], [slot for slot in self.server.slots("west-center", 21) if slot["left"]]
        enough = threading.Event()

        def send():
            for slot in slots:
                try:
                    reply = self.server.case(slot)
                except OSError:
                    break  # killed: this one was never acknowledged
                acknowledged.append(reply.json)
                if len(acknowledged) == 20:
                    enough.set()
        sender = threading.Thread(target=send)
        sender.start()
        self.assertTrue(enough.wait(30))
        workers = children(self.server.process.pid)
        for process in [self.server.process.pid, *workers]:
            os.kill(process, signal.SIGKILL)
        self.server.process.wait()
        self.server.process.stdout.close()
        self.server.errors.close()
        sender.join()
        self.server.start()
        for made in acknowledged:
            found = self.server.get(f"/api/v1/cases/{made['number']}/receipt", Case_Secret=made["secret"])
            self.assertEqual((found.status, found.json["hash"]), (200, made["receipt"]["hash"]))

    def test_keys_survive_a_restart(self):
        body = case_body(self.server.free_slot())
        first = self.server.post("/api/v1/cases", body, "kept-key")
        self.assertEqual(self.server.stop(), 0)
        self.server.start()
        again = self.server.post("/api/v1/cases", body, "kept-key")
        self.assertEqual((again.json["number"], again.headers["idempotent-replayed"]), (first.json["number"], "true"))

    @storage.same_with_any
    def test_a_dead_worker_is_replaced(self):
        before = children(self.server.process.pid)
        os.kill(before[0], signal.SIGKILL)
        while len(set(children(self.server.process.pid)) - set(before)) < 1:
            time.sleep(0.02)
        for _ in range(10):
            self.assertEqual(self.server.get("/healthz").status, 200)

    @storage.same_with_any
    def test_workers_do_not_outlive_their_supervisor(self):
        workers = children(self.server.process.pid)
        self.assertEqual(len(workers), 2)
        self.server.stop(signal.SIGKILL)
        while any(is_running(worker) for worker in workers):
            time.sleep(0.02)  # ends, or the whole run is told to have hung
        self.server.start()

    @storage.same_with_any
    def test_both_signals_stop_it_cleanly(self):
        before = self.server.said()
        for which in (signal.SIGINT, signal.SIGTERM):
            workers = children(self.server.process.pid)
            self.assertEqual(self.server.stop(which), 0)
            self.assertFalse(any(is_running(worker) for worker in workers))
            self.assertEqual(self.server.said(), before)
            self.server.start()

    @storage.same_with_any
    def test_a_client_that_never_finishes_does_not_keep_it_running(self):
        with socket.create_connection(("127.0.0.1", self.server.port)) as line:
            line.sendall(b"POST /api/v1/cases HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{")
            self.assertEqual(self.server.get("/healthz").status, 200)
            self.assertEqual(self.server.stop(), 0)
        self.assertIn("did not stop within 1 second and was ended", self.server.said())
        self.server.start()


class Expiry(WithServer):
    """Clocks cannot be moved from here, so what the database holds is."""

    def test_an_expired_hold_frees_its_slot(self):
        slot = self.server.free_slot("north-station")
        hold = self.server.hold(slot).json
        self.expire(hold)
        self.assertEqual(next(it for it in self.server.slots("north-station") if it["id"] == slot["id"])["left"], 1)
        late = self.server.call("PUT", f"/api/v1/holds/{hold['id']}")
        self.assertEqual((late.status, late.code), (410, "hold_expired"))
        self.assertEqual(self.server.hold(slot).status, 201)

    def test_a_case_with_an_expired_hold_still_gets_a_free_slot(self):
        slot = self.server.free_slot("north-station")
        hold = self.server.hold(slot).json
        self.expire(hold)
        self.assertEqual(self.server.case(slot, hold=hold["id"]).status, 201)

    def test_a_case_with_a_lost_hold_is_told(self):
        slot = self.server.free_slot("north-station")
        hold = self.server.hold(slot).json
        self.expire(hold)
        self.assertEqual(self.server.case(slot).status, 201)
        lost = self.server.case(slot, hold=hold["id"])
        self.assertEqual((lost.status, lost.code, len(lost.json["nearest"])), (409, "slot_taken", 3))

    def test_a_hold_ends_after_thirty_minutes(self):
        hold = self.server.hold(self.server.free_slot()).json
        self.change("UPDATE seats SET taken = taken - 1500 WHERE hold = ?", hold["id"])
        extended = self.server.call("PUT", f"/api/v1/holds/{hold['id']}").json
        self.assertEqual(extended["expires"], extended["extendable_until"])

    def test_shortly_before_it_is_too_late_to_change(self):
        made = self.server.case(self.server.free_slot("east-hall")).json
        past = "certificate-appointment.east-hall.202601050900"
        self.change("UPDATE cases SET slot = ? WHERE number = ?", past, made["number"])
        path, key = f"/api/v1/cases/{made['number']}", {"Case_Secret": made["secret"]}
        self.assertEqual(self.server.get(path, **key).json["can"], ["message"])
        self.assertEqual(self.server.post(f"{path}/cancel", **key).code, "too_late")
        slot = self.server.free_slot()
        self.assertEqual(self.server.post(f"{path}/reschedule", {"slot": slot["id"]}, **key).code, "too_late")

    def expire(self, hold: dict):
        self.change("UPDATE seats SET expires = 1 WHERE hold = ?", hold["id"])

    def change(self, statement: str, *values):
        self.assertEqual(self.server.change(statement, *values), 1)


class Migrations(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="handrail-test-")
        self.addCleanup(folder.cleanup)
        self.url = storage.new_database(Path(folder.name), "old.db")
        self.addCleanup(storage.drop_database, self.url)
        self.database = Database(self.url)
        self.addCleanup(self.database.engine.dispose)

    def rows(self, query: str) -> list[tuple]:
        return storage.rows(self.url, query)

    def test_migrations_are_numbered_without_a_gap(self):
        self.assertEqual([number for number, _ in migration_files()],
                         list(range(1, len(list(FOLDER.glob("*.sql"))) + 1)))

    def test_a_second_start_changes_nothing(self):
        self.database.prepare()
        with self.database.writing() as connection:
            self.assertEqual(migrate(connection), [])

    def test_an_older_file_is_upgraded_without_loss(self):
        """A case of the first schema, whose table had no helpers and which knew no receipts."""
        with self.database.writing() as connection:
            self.assertEqual(migrate(connection, upto=1), [1])
        number, secret_hash = new_number(), hashlib.sha256(b"an old secret").hexdigest()
        slot = "certificate-appointment.east-hall.202601050900"
        case = (number, secret_hash, "5678", "certificate-appointment", 1, "zh-CN", "web", "{}", "booked", slot, 1)
        storage.change(self.url, f"INSERT INTO cases VALUES ({', '.join('?' * len(case))})", *case)
        storage.change(self.url, "INSERT INTO events VALUES (?, 1, 'booked', 1)", number)
        storage.change(self.url, "INSERT INTO seats VALUES (?, 1, NULL, ?, 1, NULL)", slot, number)
        server = Server("--database", self.url)
        self.addCleanup(server.close)
        found = server.get(f"/api/v1/cases/{number}", Case_Secret="an old secret")
        self.assertEqual((found.status, found.json["when"]["start"]), (200, "2026-01-05T09:00:00+08:00"))
        self.assertEqual(server.get(f"/api/v1/cases/{number}/receipt", Case_Secret="an old secret").code, "no_receipt")
        kept = self.rows("SELECT number, secret_hash, phone_last4, slot, on_behalf_of FROM cases")
        self.assertEqual(kept, [(number, secret_hash, "5678", slot, None)])
        self.assertEqual(self.rows("SELECT slot, seat, case_number FROM seats"), [(slot, 1, number)])
        self.assertEqual(self.rows("SELECT position, hash FROM chain"), [(0, "")])

    def test_a_failed_migration_leaves_the_file_as_it_was(self):
        with self.database.writing() as connection:
            migrate(connection, upto=1)
            connection.exec_driver_sql("CREATE TABLE attempts (other TEXT)")  # in the way of the third
        with self.assertRaises(StartFault):
            self.database.prepare()
        self.assertEqual(self.rows("SELECT max(version) FROM migrations"), [(1,)])
        self.assertNotIn("receipts", inspect(self.database.engine).get_table_names())

    def test_a_newer_file_is_refused(self):
        self.database.prepare()
        storage.change(self.url, "INSERT INTO migrations VALUES (999)")
        with self.assertRaisesRegex(StartFault, "schema 999 is newer"):
            self.database.prepare()
