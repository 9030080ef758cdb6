"""Addresses of the register, under ``van-ban/``."""

from django.urls import URLPattern, URLResolver, path

from tongket.apps.register.views import (
    books,
    case_files,
    changes,
    copies,
    desk,
    documents,
    entering,
    finding,
    handling,
    importing,
    listing,
    numbering,
    relations,
    series,
)

app_name = "register"

_LISTS: list[URLPattern | URLResolver] = [
    path("", listing.documents, name="list"),
    path("cot/", listing.columns, name="columns"),
    path("xuat/", books.export, name="export"),
    path("so/", books.overview, name="books"),
    path("so/<slug:key>/<slug:kind>/", books.book, name="book"),
    path("nhap/", importing.take_table, name="import"),
    path("nhap/mau/<slug:direction>/", importing.empty_table, name="empty_table"),
    path("tim-kiem/", finding.everything, name="search"),
    path("tim-kiem/goi-y/", finding.suggestions, name="suggestions"),
    path("phan-phoi/", desk.desk, name="desk"),
]
_ENTERING: list[URLPattern | URLResolver] = [
    path("vao-so/", entering.take_in, name="take_in"),
    path("vao-so/tep/<slug:sha256>/", entering.confirm, name="confirm"),
    path("vao-so/tay/<slug:book>/", entering.by_hand, name="by_hand"),
    path("vao-so/vien-dan/<int:pk>/", entering.offer, name="offer"),
    path("du-thao/moi/", entering.new_draft, name="new_draft"),
]
_ONE: list[URLPattern | URLResolver] = [
    path("<int:pk>/", documents.document, name="document"),
    path("<int:pk>/lich-su/", documents.history, name="history"),
    path("<int:pk>/sua/", changes.edit, name="edit"),
    path("<int:pk>/cap-so/", numbering.issue, name="issue"),
    path("<int:pk>/huy-so/", changes.void, name="void"),
    path("<int:pk>/thu-hoi/", changes.recall, name="recall"),
    path("<int:pk>/dinh-chinh/", changes.erratum, name="erratum"),
    path("<int:pk>/thay-the/", changes.replacement, name="replacement"),
    path("<int:pk>/quan-he/", relations.relations, name="relations"),
    path("<int:pk>/quan-he/<int:relation_id>/bo/", relations.unrelate, name="unrelate"),
    path("<int:pk>/xu-ly/", handling.handling, name="handling"),
    path("<int:pk>/phan-phoi/", handling.route, name="route"),
    path("<int:pk>/gui/", handling.send, name="send"),
    path("<int:pk>/gui/<int:dispatch_id>/nhan/", handling.acknowledge, name="acknowledge"),
    path("<int:pk>/ban-sao/", copies.copies, name="copies"),
    path("<int:pk>/ban-sao/moi/", copies.certify, name="certify"),
    path("<int:pk>/tep/moi/", copies.add_file, name="add_file"),
    path("tep/<int:pk>/", documents.download, name="file"),
    path("tep/<int:pk>/bo/", copies.take_off, name="take_off"),
    path("giai-quyet/<int:pk>/nhan/", handling.take_over, name="take_over"),
    path("giai-quyet/<int:pk>/xong/", handling.close_routing, name="close_routing"),
]
_KEEPING: list[URLPattern | URLResolver] = [
    path("he-thong-so/", series.overview, name="series"),
    path("he-thong-so/moi/", series.open_series, name="open_series"),
    path("he-thong-so/thuong-dung/", series.usual_series, name="usual_series"),
    path("he-thong-so/<int:pk>/", series.numbers, name="numbers"),
    path("he-thong-so/<int:pk>/sua/", series.change_series, name="change_series"),
    path("he-thong-so/<int:pk>/tiep/", series.continue_series, name="continue_series"),
    path("nhiem-ky/moi/", series.term, name="open_term"),
    path("nhiem-ky/<int:pk>/", series.term, name="term"),
    path("ho-so/", case_files.case_files, name="case_files"),
    path("ho-so/moi/", case_files.open_case_file, name="open_case_file"),
    path("ho-so/dua-vao/", case_files.file_documents, name="file_many"),
    path("ho-so/<int:pk>/", case_files.case_file, name="case_file"),
    path("ho-so/<int:pk>/dong/", case_files.close, name="close_case_file"),
    path("ho-so/<int:pk>/bo/<int:filed_id>/", case_files.take_out, name="take_out"),
]
urlpatterns = [*_LISTS, *_ENTERING, *_ONE, *_KEEPING]
