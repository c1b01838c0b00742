import { sqlFunction as f } from './sql-function.ts'

/** Functions of dates and times. */
export const dates = [
  f('today', '', 'Ngày hôm nay (giờ UTC).', 'Today (UTC).'),
  f('now', '', 'Thời điểm hiện tại.', 'The present moment.'),
  f('make_date', 'year, month, day', 'Ngày từ năm, tháng, ngày.', 'A date of year, month, day.'),
  f('make_time', 'hour, minute, second', 'Giờ từ giờ, phút, giây.', 'A time of hour, minute, second.'),
  f('make_timestamp', 'year, month, day, hour, minute, second', 'Thời điểm từ các phần.', 'A moment of its parts.'),
  f('year', 'd', 'Năm.', 'Year.'),
  f('quarter', 'd', 'Quý, 1 đến 4.', 'Quarter, 1 to 4.'),
  f('month', 'd', 'Tháng, 1 đến 12.', 'Month, 1 to 12.'),
  f('week', 'd', 'Tuần theo ISO.', 'ISO week.'),
  f('day', 'd', 'Ngày trong tháng.', 'Day of the month.'),
  f('dayofweek', 'd', 'Ngày trong tuần, chủ nhật là 0.', 'Day of the week, Sunday is 0.'),
  f('isodow', 'd', 'Ngày trong tuần, thứ hai là 1.', 'Day of the week, Monday is 1.'),
  f('dayofyear', 'd', 'Ngày trong năm.', 'Day of the year.'),
  f('yearweek', 'd', 'Năm và tuần ISO: 202047.', 'ISO year and week: 202047.'),
  f('hour', 't', 'Giờ.', 'Hour.'),
  f('minute', 't', 'Phút.', 'Minute.'),
  f('second', 't', 'Giây.', 'Second.'),
  f('decade', 'd', 'Thập kỷ.', 'Decade.'),
  f('century', 'd', 'Thế kỷ.', 'Century.'),
  f('dayname', 'd', 'Tên thứ bằng tiếng Anh.', 'Name of the day.'),
  f('monthname', 'd', 'Tên tháng bằng tiếng Anh.', 'Name of the month.'),
  f('last_day', 'd', 'Ngày cuối của tháng.', 'Last day of the month.'),
  f('date_part', "'year', d", 'Một phần của ngày giờ.', 'A part of a date or time.'),
  f('date_trunc', "'month', d", 'Đầu tháng, đầu năm … của ngày.', 'Beginning of the month, the year … of a date.'),
  f(
    'date_diff',
    "'day', a, b",
    'Số lần qua mốc ngày, tháng … giữa hai thời điểm.',
    'Number of boundaries between two moments.'
  ),
  f(
    'date_sub',
    "'day', a, b",
    'Số ngày, tháng … trọn vẹn giữa hai thời điểm.',
    'Number of whole units between two moments.'
  ),
  f('date_add', 'd, interval 1 month', 'Cộng một khoảng thời gian.', 'Adds an interval.'),
  f(
    'time_bucket',
    'interval 7 day, d',
    'Đầu của khoảng đều nhau chứa thời điểm.',
    'Beginning of the bucket of a moment.'
  ),
  f(
    'age',
    'a, b',
    'Khoảng cách giữa hai thời điểm, theo năm, tháng, ngày.',
    'Time between two moments in years, months, days.'
  ),
  f('strftime', "d, '%d/%m/%Y'", 'Ngày giờ thành chữ theo mẫu.', 'A date or time as text by a pattern.'),
  f(
    'strptime',
    "s, '%d/%m/%Y'",
    'Chữ thành thời điểm theo mẫu; sai thì báo lỗi.',
    'Text as a moment by a pattern; an error if it does not fit.'
  ),
  f(
    'try_strptime',
    "s, '%d/%m/%Y'",
    'Chữ thành thời điểm theo mẫu; sai thì trống.',
    'Text as a moment by a pattern; null if it does not fit.'
  ),
  f('epoch', 't', 'Số giây kể từ 1970.', 'Seconds since 1970.'),
  f(
    'epoch_ms',
    't',
    'Số mili giây kể từ 1970, hoặc thời điểm từ số ấy.',
    'Milliseconds since 1970, or the moment of them.'
  ),
  f('to_days', 'n', 'Khoảng n ngày.', 'Interval of n days.'),
  f('to_months', 'n', 'Khoảng n tháng.', 'Interval of n months.'),
  f('to_years', 'n', 'Khoảng n năm.', 'Interval of n years.'),
  f('to_hours', 'n', 'Khoảng n giờ.', 'Interval of n hours.'),
  f('julian', 'd', 'Ngày Julius.', 'Julian day.')
]
