"""The service's own words for people; everything else that is worded comes from the catalogue.

Plain and polite: short sentences, the commonest characters, 您.
"""

STATES = {
    "received": {"zh-CN": "收到了", "en": "Received"},
    "assigned": {"zh-CN": "有人负责了", "en": "Someone has it"},
    "working": {"zh-CN": "正在办", "en": "Being done"},
    "waiting": {"zh-CN": "在等", "en": "Waiting"},
    "done": {"zh-CN": "办好了", "en": "Done"},
    "declined": {"zh-CN": "没有办成", "en": "Not done"},
    "booked": {"zh-CN": "约好了", "en": "Booked"},
    "moved": {"zh-CN": "改了时间", "en": "Time changed"},
    "cancelled": {"zh-CN": "取消了", "en": "Cancelled"},
    "awaiting_payment": {"zh-CN": "等您付款", "en": "Waiting for your payment"},
    "paid": {"zh-CN": "付好了", "en": "Paid"},
    "refunded": {"zh-CN": "钱退给您了", "en": "Money given back"},
}

# Who has it now, by state.
NOW = {
    "received": {"zh-CN": "我们收到了，还没有开始办。", "en": "We have it. Nobody has started yet."},
    "assigned": {"zh-CN": "已经有人负责您的事。", "en": "Someone is in charge of it now."},
    "working": {"zh-CN": "工作人员正在办。", "en": "Our staff are working on it."},
    "waiting": {"zh-CN": "现在要等一等。", "en": "It has to wait for now."},
    "done": {"zh-CN": "这件事办好了。", "en": "This is done."},
    "declined": {"zh-CN": "这件事没有办成。", "en": "This could not be done."},
    "booked": {"zh-CN": "时间给您留好了。", "en": "Your time is kept for you."},
    "cancelled": {"zh-CN": "这件事取消了。", "en": "This is cancelled."},
    "awaiting_payment": {"zh-CN": "还没有付款。", "en": "It is not paid yet."},
    "paid": {"zh-CN": "钱付好了。", "en": "It is paid."},
    "refunded": {"zh-CN": "钱退给您了。", "en": "You got your money back."},
}

# What comes next, by state.
NEXT = {
    "received": {"zh-CN": "接下来，我们找人来办。", "en": "Next, we find someone to do it."},
    "assigned": {"zh-CN": "接下来，就开始办。", "en": "Next, they will start on it."},
    "working": {"zh-CN": "办好了，我们告诉您。", "en": "We will tell you when it is done."},
    "waiting": {"zh-CN": "一有消息，我们就接着办。", "en": "We go on as soon as we can."},
    "done": {"zh-CN": "您不用再做什么。", "en": "There is nothing more to do."},
    "declined": {"zh-CN": "有问题，请打电话问我们。", "en": "If you have questions, please call us."},
    "booked": {"zh-CN": "到时间，请您过去办。", "en": "Next, please come at that time."},
    "cancelled": {"zh-CN": "您不用再做什么。", "en": "There is nothing more to do."},
    "awaiting_payment": {"zh-CN": "付好了，这件事就办完了。", "en": "When you have paid, it is done."},
    "paid": {"zh-CN": "您不用再做什么。", "en": "There is nothing more to do."},
    "refunded": {"zh-CN": "还要付的话，请您重新办。", "en": "If you still want to pay, please start again."},
}

# While a payment is under way these stand in for the above, by the kind of its method.
PAYING_NOW = {
    "online": {"zh-CN": "正在查钱付了没有。", "en": "We are finding out if it is paid."},
    "counter": {"zh-CN": "等您到窗口付款。", "en": "It can be paid at the desk now."},
}
PAYING_NEXT = {
    "online": {"zh-CN": "请等一等，不要再付一次。", "en": "Please wait. Do not pay again."},
    "counter": {"zh-CN": "窗口收到钱，就办好了。", "en": "When the desk has your money, it is done."},
}

# What the person has to do, unless staff says something else.
TO_DO = {
    "awaiting_payment": {"zh-CN": "请您付款。", "en": "Please pay."},
    "counter": {"zh-CN": "请您带着号码去窗口付款。", "en": "Please take your code to a desk and pay there."},
}
