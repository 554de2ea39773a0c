"""Whether the texts of product, service and catalogue are plain, by the rules of service/wording."""

import re
import sys
from pathlib import Path

from lib.places import ROOT
from lib.texts import CODE, Fault, read

sys.path.insert(0, str(ROOT))
from service.catalogue.wording import hard_to_read  # noqa: E402
from service.wording.rules import faults_of, rules_by_language  # noqa: E402

# What a message is for, by its key; the first that fits. Whatever stands on a button is an action.
ROLES = {
    "name": r"^language\.direction$",  # a setting, not a text
    "spoken": r"^speech\.",
    "action": r"^action\.(?!yes$|no$)|^(?:alarm\.(?:call|safe)|badge\.check|boot\.fault\.again|cancel\.(?:confirm|keep)(?:_other)?"
              r"|case\.(?:badge|cancel|code|message|pay|payment|rate|receipt|reschedule|withdraw)|date\.digits"
              r"|help\.(?:back|language|size)|home\.(?:call|look_up|pay|resume|badge)|idle\.(?:go|stay)|leave\.(?:go|stay)"
              r"|look_up\.(?:by_number|scan)|message\.send|pay\.right|photo\.(?:again|good|skip|take)|receipt\.keep"
              r"|scan\.type|sure\.\w+\.(?:yes|keep)|voice\.(?:again|drop|end|play|record)|welcome\.start)$",
    "answer": r"^(?:(?:action|consent)\.(?:yes|no)|rating\.\d|settings\.(?:size|palette)\.\w+|answer\.[\w-]+|pager\.(?:less|more))$",
    "prompt": r"^case\.(?:state|now|next|to_do)\.|\.heading(?:_\w+)?$|^(?:badge\.number|look_up\.(?:number|phone)|photo\.check|pay\.how|settings\.(?:size|palette)"
              r"|sure\.\w+)$",
    "body": r"",
}


def role_of(key):
    return next(role for role, pattern in ROLES.items() if re.search(pattern, key))


def faults_of_messages(i18n, language):
    for prefix in CODE:
        for key, text in read(i18n / f"{prefix}{language}.json").items():
            yield from (Fault(f"i18n/{prefix}{language}.json", key, what) for what in faults_of(text, language, role_of(key)))


def find_hard_words(i18n=ROOT / "i18n", catalogue=ROOT / "catalogue"):
    """All of them, in every language that has rules."""
    return [*(fault for language in rules_by_language() for fault in faults_of_messages(Path(i18n), language)),
            *(Fault(f"{Path(catalogue).name}/{file}", pointer, what) for file, pointer, what in hard_to_read(Path(catalogue)))]
