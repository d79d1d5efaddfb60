#include "report/html_page.hpp"

namespace llwybr {

void HtmlPage::open(std::string_view tag, std::string_view attributes) {
  html_.append("<").append(tag);
  if (!attributes.empty()) html_.append(" ").append(attributes);
  html_.append(">\n");
}

void HtmlPage::close(std::string_view tag) { html_.append("</").append(tag).append(">\n"); }

void HtmlPage::element(std::string_view tag, std::string_view text, std::string_view attributes) {
  html_.append("<").append(tag);
  if (!attributes.empty()) html_.append(" ").append(attributes);
  html_ += '>';
  this->text(text);
  html_.append("</").append(tag).append(">\n");
}

void HtmlPage::text(std::string_view text) {
  bool in_code = false;
  for (const char byte : text) {
    switch (byte) {
      case '&':
        html_ += "&amp;";
        break;
      case '<':
        html_ += "&lt;";
        break;
      case '>':
        html_ += "&gt;";
        break;
      case '"':
        html_ += "&quot;";
        break;
      case '`':
        html_ += in_code ? "</code>" : "<code>";
        in_code = !in_code;
        break;
      default:
        html_ += byte;
    }
  }
  if (in_code) html_ += "</code>";
}

void HtmlPage::open_table(Language language, std::initializer_list<Words> head) {
  html_ += "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>";
  for (const Words& words : head) {
    html_ += "<th scope=\"col\">";
    text(words.in(language));
    html_ += "</th>";
  }
  html_ += "</tr></thead>\n<tbody>\n";
}

void HtmlPage::row(const std::vector<std::string>& cells) {
  html_ += "<tr>";
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    html_ += cell == 0 ? "<th scope=\"row\">" : "<td>";
    text(cells[cell]);
    html_ += cell == 0 ? "</th>" : "</td>";
  }
  html_ += "</tr>\n";
}

void HtmlPage::close_table() { html_ += "</tbody>\n</table></div>\n"; }

}  // namespace llwybr
