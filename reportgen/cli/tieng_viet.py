"""Give Click's own sentences in Vietnamese, whatever the machine's locale says.

Click sends every sentence through gettext, which asks the environment for a language. Officials'
machines answer in many ways, so the lookup is replaced by a table that is always the same.
"""

import importlib
from collections.abc import Mapping

MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")

CAU: Mapping[str, str] = {
    # Headings and standard options of a help page.
    "Usage:": "Cách dùng:",
    "Options": "Tùy chọn",
    "Commands": "Các lệnh",
    "Positional arguments": "Đối số",
    "Show this message and exit.": "In trang trợ giúp này rồi thôi.",
    "Show the version and exit.": "In số phiên bản rồi thôi.",
    "%(prog)s, version %(version)s": "%(prog)s, phiên bản %(version)s",
    "default: {default}": "mặc định: {default}",
    "env var: {var}": "biến môi trường: {var}",
    "required": "bắt buộc",
    "(dynamic)": "(tùy lúc chạy)",
    "deprecated": "sẽ bỏ",
    # What is wrong with a command line.
    "Error: {message}": "lỗi: {message}",
    "Try '{command} {option}' for help.": "Gõ “{command} {option}” để xem cách dùng.",
    "Did you mean {possibility}?": "Ý bạn là {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Ý bạn là một trong: {possibilities}?)",
    "No such option {name!r}.": "Không có tùy chọn “{name}”.",
    "No such command {name!r}.": "Không có lệnh “{name}”.",
    "Missing command.": "Thiếu tên lệnh.",
    "Missing argument": "Thiếu đối số",
    "Missing option": "Thiếu tùy chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing parameter: {param_name}": "Thiếu tham số: {param_name}",
    "Missing {param_type}": "Thiếu {param_type}",
    "Invalid value: {message}": "Giá trị không dùng được: {message}",
    "Invalid value for {param_hint}: {message}": "Ở {param_hint}: {message}",
    "Got unexpected extra argument ({args})": "Thừa đối số ({args})",
    "Got unexpected extra arguments ({args})": "Thừa các đối số ({args})",
    "Option {name!r} does not take a value.": "Tùy chọn “{name}” không nhận giá trị.",
    "Option {name!r} requires an argument.": "Tùy chọn “{name}” cần một giá trị đi sau.",
    "Option {name!r} requires {nargs} arguments.": "Tùy chọn “{name}” cần {nargs} giá trị đi sau.",
    "Argument {name!r} takes {nargs} values.": "Đối số “{name}” nhận {nargs} giá trị.",
    "Takes {nargs} values but 1 was given.": "Cần {nargs} giá trị mà chỉ có 1.",
    "Takes {nargs} values but {len} were given.": "Cần {nargs} giá trị mà có {len}.",
    "Value must be an iterable.": "Giá trị phải là một dãy.",
    "Could not open file {filename!r}: {message}": "Không mở được tệp “{filename}”: {message}",
    "unknown error": "lỗi không rõ",
    "Aborted!": "Đã dừng.",
    # Questions.
    "Repeat for confirmation": "Gõ lại lần nữa",
    "Error: The two entered values do not match.": "lỗi: hai lần gõ khác nhau.",
    "Error: invalid input": "lỗi: câu trả lời không dùng được",
    "Press any key to continue...": "Bấm một phím để tiếp tục…",
    # Choices.
    "Choose from:\n\t{choices}": "Hãy chọn một trong:\n\t{choices}",
    "{value!r} is not {choice}.": "“{value}” không phải là {choice}.",
    "{value!r} is not one of {choices}.": "“{value}” không nằm trong {choices}.",
}


def dich(message: str) -> str:
    """Give *message* in Vietnamese, or as it is when Click never shows it to people."""
    return CAU.get(message, message)


def dich_so(singular: str, plural: str, number: int) -> str:
    """Give the form of a sentence for *number* things."""
    return dich(singular if number == 1 else plural)


def install() -> None:
    """Make Click speak Vietnamese in this process; again is harmless."""
    for name in MODULES:
        module = importlib.import_module(f"click.{name}")
        for attribute, translate in (("_", dich), ("ngettext", dich_so)):
            if hasattr(module, attribute):
                setattr(module, attribute, translate)
