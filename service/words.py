"""The service's own words for people; everything else that is worded comes from the catalogue."""

STATES = {
    "received": {"zh-CN": "收到了", "en": "Received"},
    "booked": {"zh-CN": "约好了", "en": "Booked"},
    "moved": {"zh-CN": "改了时间", "en": "Time changed"},
    "cancelled": {"zh-CN": "取消了", "en": "Cancelled"},
}
