package textpage

import (
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
)

// lumpLines returns the lines that a page on one line is cut into.
func lumpLines(text string) []string { return pagetest.BlockTexts(readPage(text)) }

func TestLump(t *testing.T) {
	for name, want := range map[string][]string{
		"labels around sentences": {
			"The Tarn Bay Courier Home News", "Local Sport Business Opinion Weather Sign",
			"In Search 14 May 2025",
			"The evening ferry did not sail on Tuesday after a crane dropped its load into the berth.",
			"Nobody was hurt, but the block of concrete cannot be moved before divers have looked at it.",
			"“We heard a noise like a lorry,” said Mr. Ansel Quick, who runs the kiosk on the 2. pier of " +
				"the quay.",
			"Most Read Council Votes School Bus", "Cheese Dairy About Us Contact Privacy", "Policy Terms",
		},
		"no capitals": {
			"홈 뉴스 정치 경제 사회 문화", "스포츠 로그인 회원가입 전체메뉴 검색",
			"이 마을은 오래된 철도 터널을 고쳐 지역 된장 공장에 빌려주기로 했다고 18일에 밝혔다.",
			"터널의 길이는 420미터로 폐선 이후에 입구가 닫힌 채로 남아 있었다고 마을은 설명했다.",
			"처음의 통은 오월에 들어가고 내년의 가을에 나올 예정이라고 공장의 주인은 웃으며 말했다.",
			"회사소개 이용약관 고객센터 광고문의 사이트맵 저작권", "구독신청 공지 채용",
		},
		"no spaces": {
			"北浦タイムス トップ 社会 政治 経済 地域", "スポーツ 文化 天気 ログイン 検索",
			"北浦町は18日、使われなくなった鉄道トンネルを改修し、地元の味噌蔵に貸し出すと発表した。",
			"内部の温度は一年を通して12度前後に保たれており、味噌の熟成に向いているという。",
			"「子どものころは肝試しの場所だった。」",
			"と蔵元の沢渡仙吉さんは笑いながら話し、来年の秋に出荷する予定だと付け加えた。",
			"会社概要 お問い合わせ 著作権",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := lumpLines(strings.Join(want, " ")); !slices.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}

// TestLumpAgain holds that a reader cuts a page the same way after others.
func TestLumpAgain(t *testing.T) {
	pg := strings.Repeat("Home News Sport Weather. The ferry did not sail on Tuesday, the harbour "+
		"office said. ", 40)
	want := lumpLines(pg)
	var p page.Page
	r := new(Reader)
	for range 3 {
		r.Read(&p, []byte(pg))
		if len(p.Blocks) != len(want) || !p.Folded {
			t.Fatalf("got %d blocks, folded %v, want %d", len(p.Blocks), p.Folded, len(want))
		}
		r.Read(&p, []byte("The ferry did not sail.\n\nNobody was hurt."))
		if len(p.Blocks) != 2 || p.Folded {
			t.Fatalf("got %d blocks, folded %v, of a page of two lines", len(p.Blocks), p.Folded)
		}
	}
}
