using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Seeds;

/// <summary>One deal of the demo office, told by where it stands now.</summary>
/// <param name="Goods">Words that find the products, with quantities.</param>
/// <param name="Days">How long ago the client called; below one, parts of a day.</param>
/// <param name="Late">The manager let the ten minutes pass.</param>
public sealed record DemoStory(string Title, string Client, string Position, string Group, (string Product, decimal Quantity)[] Goods, Stage Stage, double Days, bool Late = false, bool Cash = false,
    bool Waiting = false, decimal? Part = null, string? Loss = null)
{
    public string Direction => Group is "Нерудные материалы" or "Доставка" or "Аренда спецтехники" or "Геосинтетика" ? "Нерудные материалы" : "ЖБИ";
    public string Segment => Group is "Бордюр и плитка" or "Люки" or "Кольца колодезные" ? "Благоустройство" : "Строительство";
}

/// <summary>A lead that waits in the inbox.</summary>
/// <param name="Letter">What the client wrote.</param>
public sealed record DemoLead(string Title, string Source, string? Phone, string? Email, string? Name, string? Comment, double Minutes, string? Letter = null);

public static class DemoStories
{
    private const string Rings = "Кольца колодезные", Plates = "Плиты и крышки", Blocks = "Блоки ФБС", Troughs = "Лотки и трубы", Slabs = "Плиты перекрытия", Kerbs = "Бордюр и плитка",
        Hatches = "Люки", Bulk = "Нерудные материалы", Geo = "Геосинтетика", Delivery = "Доставка", Rent = "Аренда спецтехники";

    /// <summary>Not processed yet: a client who calls again, a letter, and a form of the site.</summary>
    public static readonly IReadOnlyList<DemoLead> Leads =
    [
        new("Входящий звонок / Ракитин Виктор", "call", "+7 943 204-53-79", null, "Ракитин Виктор", null, 2),
        new("Письмо / смета на колодцы", "email", null, "smeta@yuzhny-podryad.example", "Горошкова Лидия", null, 26, "Добрый день. Нужны кольца КС 15-9 на шесть колодцев с доставкой в Мурино, пришлите цену и срок."),
        new("Заявка с сайта / щебень 40 м³", "web", "+7 943 318-07-40", "bobov@post.example", "Бобов Степан", "Щебень гранитный 20-40, 40 м³, Всеволожск, перезвонить после обеда", 71),
    ];

    /// <summary>The deal of the regulation comes first.</summary>
    public static readonly IReadOnlyList<DemoStory> All =
    [
        new("01/12.05 КС, ФБС тест", "Дубов Павел", "прораб", Rings, [("КС 10-3 фут", 3), ("ФБС 9-5-3т", 2)], Stage.Priced, 0.9),

        new("Плиты дорожные, въезд", "Липов Игорь", "мастер", Plates, [], Stage.Incoming, 0.002),
        new("Щебень 20-40, 18 м³", "Ольхова Вера", "снабженец", Bulk, [], Stage.Incoming, 0.003),
        new("Звонок по ЖБИ", "Ивин Роман", "владелец дачи", Slabs, [], Stage.Incoming, 0.004),

        new("Кольца и люк на колодец", "Ракитин Виктор", "прораб", Rings, [], Stage.Assigned, 0.006),
        new("ФБС, подвал", "Вербин Степан", "предприниматель", Blocks, [], Stage.Assigned, 0.0045),
        new("Ступени и лотки", "Елина Ольга", "снабженец", Troughs, [], Stage.Assigned, 0.0048),
        new("Отсев на площадку", "Калинин Руслан", "механик", Bulk, [], Stage.Assigned, 0.0035),
        new("Лотки теплотрассы", "Самшитов Олег", "главный инженер", Troughs, [], Stage.Assigned, 0.02, Late: true),

        new("ФБС на ленточный фундамент", "Пихтин Артём", "прораб", Blocks, [("ФБС 24-5-6т", 30)], Stage.Negotiation, 1.2),
        new("Сваи и доставка", "Буков Сергей", "прораб", Delivery, [("манипулятором 10 т", 1)], Stage.Negotiation, 1.4),
        new("Утяжелители, трасса", "Грушин Леонид", "снабженец", Troughs, [], Stage.Negotiation, 2.1),
        new("Плитка во двор", "Малинина Дарья", "управляющая", Kerbs, [("Кирпичик", 85)], Stage.Negotiation, 2.6),
        new("Люки на ревизию", "Черёмухин Глеб", "сантехник", Hatches, [("Люк чугунный лёгкий", 5)], Stage.Negotiation, 3.2, Late: true),
        new("Песок намывной 40 м³", "Смородин Антон", "прораб", Bulk, [("Песок карьерный намывной", 40)], Stage.Negotiation, 0.5),
        new("Геотекстиль на дорогу", "Боярышников Ян", "мастер", Geo, [("Геотекстиль 200", 300)], Stage.Negotiation, 4.1),
        new("Кольца на септик", "Жасминова Анна", "хозяйка", Rings, [("КС 10-9", 4)], Stage.Negotiation, 0.3),

        new("Стеновые кольца, пять колодцев", "Тисов Марк", "прораб", Rings, [("КС 15-9 фут", 15), ("ПП 15-1", 5)], Stage.Priced, 3.4),
        new("ПП и днища", "Осокин Фёдор", "снабженец", Plates, [("ПН-15", 8), ("1ПП 15-1", 8)], Stage.Priced, 4.4),
        new("Перекрытие гаража", "Камышов Денис", "прораб", Slabs, [("ПК 60-12-8", 12)], Stage.Priced, 5.1),
        new("Бордюр дорожный", "Рогозов Пётр", "мастер", Kerbs, [("БР 100.30.15", 120)], Stage.Priced, 5.6),
        new("Щебень 5-20", "Хвощёв Илья", "снабженец", Bulk, [("Щебень гранитный фр. 5-20", 24)], Stage.Priced, 2.2),
        new("Аренда автокрана", "Папоротников Вадим", "прораб", Rent, [("автокрана 25 т", 8)], Stage.Priced, 1.8),
        new("Люки С250 и КО", "Мятин Юрий", "инженер", Hatches, [("Люк чугунный средний", 3)], Stage.Priced, 6.3, Late: true),

        new("Аэродромная плита", "Донников Егор", "снабженец", Slabs, [("ПК 60-12-8", 14)], Stage.Invoiced, 6.2),
        new("КС, ПП, ПН", "Клеверов Никита", "прораб", Rings, [("КС 20-9 фут", 8), ("ПН-20", 2)], Stage.Invoiced, 5.4, Part: 20000m),
        new("Щебень гранитный 24 м³", "Полынин Ростислав", "предприниматель", Bulk, [("Щебень гранитный фр. 5-20", 24)], Stage.Invoiced, 4.2, Waiting: true),
        new("Опоры и блоки", "Ромашкина Нина", "снабженец", Blocks, [("ФБС 12-5-6т", 11)], Stage.Invoiced, 7.1, Waiting: true),
        new("Кольца, КС 10-9", "Васильков Тимур", "хозяин", Rings, [("КС 10-9", 4)], Stage.Invoiced, 3.6, Cash: true),
        new("Трубы ЖБ", "Лютиков Лев", "инженер", Troughs, [("ТС 60.25-2", 3)], Stage.Invoiced, 6.6, Waiting: true),
        new("Георешётка, парковка", "Зверобоев Карл", "прораб", Geo, [("Георешётка двуосная", 128)], Stage.Invoiced, 5.9),

        new("ФБС и раствор", "Тимьянов Борис", "прораб", Blocks, [("ФБС 24-6-6т", 22)], Stage.Paid, 7.7),
        new("Кольца СНТ", "Шалфеева Ирина", "председатель", Rings, [("КС 10-6 фут", 12)], Stage.Paid, 8.3),
        new("Люки и решётки", "Базилевский Роман", "инженер", Hatches, [("Люк чугунный лёгкий", 9)], Stage.Paid, 6.9),
        new("Скальный грунт", "Укропов Семён", "механик", Bulk, [("Скальный грунт", 60)], Stage.Paid, 7.2),

        new("Забор, стаканы", "Анисов Георгий", "снабженец", Plates, [("ПН-10", 35)], Stage.Shipping, 9.2),
        new("Песок, благоустройство", "Тархунов Олег", "МКУ", Bulk, [("Песок карьерный намывной", 55)], Stage.Shipping, 8.8),
        new("Плиты ПАГ, трасса", "Имбирев Захар", "снабженец", Slabs, [("ПК 60-12-8", 10)], Stage.Shipping, 10.4),
        new("Лотки Л 6-8", "Кориандров Ян", "мастер", Troughs, [("Лоток Л 6-8", 2)], Stage.Shipping, 9.9),

        new("Колодец под ключ", "Мускатов Пётр", "хозяин", Rings, [("КС 10-9", 5), ("1ПП 10-1", 1)], Stage.Won, 14.3),
        new("Фундамент бани", "Ванилин Сергей", "хозяин", Blocks, [("ФБС 9-5-3т", 18)], Stage.Won, 15.1),
        new("Щебень, СНТ", "Корицын Артур", "председатель", Bulk, [("Щебень гранитный фр. 5-20", 40)], Stage.Won, 16.6),
        new("Бордюр, сквер", "Гвоздикин Ефим", "мастер", Kerbs, [("БР 100.30.15", 300)], Stage.Won, 17.2),
        new("Плиты перекрытия, дом", "Кардамонов Лука", "прораб", Slabs, [("ПК 60-12-8", 20)], Stage.Won, 18.4, Late: true),
        new("Манипулятор, две точки", "Шафранов Тихон", "снабженец", Rent, [("манипулятора 7 т", 10)], Stage.Won, 13.9),
        new("Люки, двор", "Фенхелев Макар", "инженер", Hatches, [("Люк чугунный средний", 6)], Stage.Won, 19.3),
        new("Кольца, дренаж", "Бадьянов Олег", "прораб", Rings, [("КС 10-3 фут", 24)], Stage.Won, 20.2),
        new("Грунт под газон", "Душицын Яков", "мастер", Bulk, [("Скальный грунт", 20)], Stage.Won, 21.7),
        new("ФБС, цоколь", "Чабрецов Клим", "прораб", Blocks, [("ФБС 24-5-6т", 26)], Stage.Won, 22.5),
        new("Геотекстиль, склад", "Эстрагонов Лев", "снабженец", Geo, [("Геотекстиль 200", 500)], Stage.Won, 23.8),

        new("Кольца, дача", "Хмелёв Устин", "хозяин", Rings, [("КС 10-9", 3)], Stage.Lost, 12.4, Loss: "price"),
        new("Плиты на стоянку", "Солодов Игнат", "прораб", Slabs, [], Stage.Lost, 11.2, Loss: "noContact"),
        new("Щебень, въезд", "Ячменёв Пров", "хозяин", Bulk, [("Щебень гранитный фр. 5-20", 10)], Stage.Lost, 15.8, Loss: "terms"),
        new("Бордюр, офис", "Овсов Назар", "завхоз", Kerbs, [("БР 100.30.15", 60)], Stage.Lost, 17.9, Loss: "competitor"),
        new("ФБС, ограда", "Ржанов Марат", "прораб", Blocks, [], Stage.Lost, 9.4, Loss: "noNeed"),
        new("Трубы, переезд", "Просов Емельян", "мастер", Troughs, [("ТС 60.25-2", 6)], Stage.Lost, 20.9, Loss: "price"),

        new("Крышки колодцев", "Гречихин Савва", "ТСЖ", Plates, [("1ПП 15-1", 6)], Stage.Priced, 1.1),
        new("Плитка, дорожки", "Викина Полина", "хозяйка", Kerbs, [("Кирпичик", 120)], Stage.Negotiation, 0.7),
        new("Самосвал на смену", "Люпинов Егор", "прораб", Rent, [("самосвала 20", 2)], Stage.Invoiced, 2.9),
        new("ФБС, пристройка", "Соев Матвей", "прораб", Blocks, [("ФБС 12-3-6т", 14)], Stage.Negotiation, 0.6),
    ];
}
