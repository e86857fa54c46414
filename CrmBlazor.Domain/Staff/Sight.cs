using System.Linq.Expressions;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Files;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Statements;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.Domain.Staff;

/// <summary>Who may see what (D21); what one may not see does not exist. One rule serves the queries and the live feed.</summary>
public static class Sight
{
    private static readonly Dictionary<Role, Expression<Func<Actor, Deal, bool>>> DealRules = new()
    {
        [Role.Manager] = (a, d) => d.ManagerId == a.Id || d.AvailableToAll,
        [Role.HeadOfSales] = (a, d) => d.Department == null || d.Department == a.Department,
        [Role.Operator] = (a, d) => d.CreatedBy == a.Id && d.ClosedAt == null,
        [Role.Accountant] = (a, d) => d.InvoicedAt != null,
        [Role.Director] = (a, d) => d.InvoicedAt != null,
        [Role.Logistics] = (a, d) => d.InvoicedAt != null,
        [Role.System] = (a, d) => true,
        [Role.Admin] = (a, d) => false,
    };

    private static readonly Dictionary<Role, Func<Actor, Deal, bool>> Compiled = DealRules.ToDictionary(r => r.Key, r => r.Value.Compile());

    public static bool Sees(this Actor actor, Deal deal) => Compiled[actor.Role](actor, deal);

    /// <summary>The rule with the actor bound as a captured variable, so that a query keeps one plan for all actors.</summary>
    public static Expression<Func<Deal, bool>> Deals(this Actor actor)
    {
        var rule = DealRules[actor.Role];
        var bound = Expression.Field(Expression.Constant(new Captured(actor)), nameof(Captured.Actor));
        return Expression.Lambda<Func<Deal, bool>>(new Bind(rule.Parameters[0], bound).Visit(rule.Body), rule.Parameters[1]);
    }

    /// <summary>Answers for a deal that he sees: its responsible manager, or a head of sales.</summary>
    public static bool AnswersFor(this Actor actor, Deal deal) => actor.Is(Role.HeadOfSales, Role.System) || (actor.Is(Role.Manager) && deal.ManagerId == actor.Id);

    public static bool SeesLeads(this Actor actor) => actor.Is(Role.Operator, Role.Manager, Role.HeadOfSales, Role.System);

    /// <summary>The queue is accounting's (B 29, B 37); who asked sees his requests on his deal.</summary>
    public static bool SeesRequests(this Actor actor) => actor.Is(Role.Accountant, Role.System);

    /// <summary>The bank is accounting's, and its money goes by «Оплата».</summary>
    public static bool SeesStatements(this Actor actor) => actor.Is(Role.System) || (actor.Is(Role.Accountant) && actor.InPayments);

    /// <summary>Decides about the breaches of his department.</summary>
    public static bool Judges(this Actor actor, string? department) => actor.Is(Role.HeadOfSales) && (department is null || department == actor.Department);

    public static bool SeesInvoices(this Actor actor) => SeesInvoices(actor.Role);

    public static bool SeesInvoices(Role role) => role is not (Role.Operator or Role.Admin);

    /// <summary>Works in sales: may talk to clients and plan work on what he sees.</summary>
    public static bool IsInSales(this Actor actor) => actor.Is(Role.Operator, Role.Manager, Role.HeadOfSales, Role.System);

    /// <param name="deal">The deal that the event belongs to, as it is now.</param>
    public static bool Sees(this Actor actor, DomainEvent happening, Deal? deal) => happening switch
    {
        UserEvent user => actor.Is(Role.Admin) || user.UserId == actor.Id,
        ListExported => actor.Is(Role.Admin, Role.System),
        LeadEvent => actor.SeesLeads(),
        ChannelMessagePosted => actor.InPayments,
        StatementEvent => actor.SeesStatements(),
        PaymentEvent => actor.InPayments || SeesPaper(actor, deal),
        Invoices.InvoiceEvent or AdvanceEvent or { Subject.Kind: "invoice" or "payment" or "advance" } => SeesPaper(actor, deal),
        BreachEvent breach => breach.Person == actor.Id || actor.Judges(breach.Department) || actor.Is(Role.System),
        RequestEvent or FileEvent { Subject.Kind: "request" } when actor.SeesRequests() => true,
        TaskEvent task when task.Concerns(actor.Id) => true,
        TaskEvent { LeadId: not null, DealId: null } => actor.SeesLeads(),
        TaskEvent { DealId: null } => false,
        TaskTemplateEvent template => template.Owner == actor.Id || (template.ForOffice && actor.IsInSales()),
        { Deal: not null } => deal is not null && actor.Sees(deal),
        { Subject.Kind: "lead" } => actor.SeesLeads(),
        { Subject.Kind: "contact" or "company" or "product" or "section" or "office" or "contractTemplate" } => true,
        _ => actor.Is(Role.System),
    };

    /// <summary>Whether an event of a deal that the actor sees is his to see too: money is not for operators.</summary>
    public static bool SeesInDeal(this Actor actor, DomainEvent happening) =>
        (actor.SeesLeads() || happening is not LeadEvent) && (actor.SeesInvoices() || happening is not (PaymentEvent or AdvanceEvent or Invoices.InvoiceEvent or { Subject.Kind: "invoice" or "payment" or "advance" }));

    private static bool SeesPaper(Actor actor, Deal? deal) => deal is not null && actor.SeesInvoices() && actor.Sees(deal);

    private sealed class Captured(Actor actor)
    {
        public readonly Actor Actor = actor;
    }

    private sealed class Bind(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : base.VisitParameter(node);
    }
}
