from generator.wording import attachment_label, join_names


def test_names_of_one_kind_are_parted_by_an_enumeration_comma_and_kinds_by_a_comma():
    assert (
        join_names((("各乡（镇）人民政府",), ("县直各有关单位", "各人民团体")))
        == "各乡（镇）人民政府，县直各有关单位、各人民团体"
    )


def test_an_empty_group_leaves_no_mark():
    assert join_names(((), ("甲", "乙"), ())) == "甲、乙"
    assert join_names(()) == ""


def test_a_single_attachment_has_no_number():
    assert attachment_label(0, 1) == "附件"
    assert [attachment_label(index, 3) for index in range(3)] == ["附件1", "附件2", "附件3"]
