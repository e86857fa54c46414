using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Requests;

namespace CrmBlazor.App.Commands.Requests;

/// <summary>Accounting is asked to add the client's company, with its card (B 37-38).</summary>
/// <param name="Card">The requisites as the client sent them.</param>
/// <param name="File">The upload of the card itself, whatever it is: accounting opens it from the queue.</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record RequestCompany(int Deal, string Name, CompanyKind? Kind, string Card, string? Inn = null, Guid? File = null) : Command
{
    public override Task<Answer> ExecuteAsync(CommandContext context) => context.FileAsync(Deal, new(RequestKind.Company, Name, Inn.OrNull() is { } inn ? Domain.Customers.Inn.Normalize(inn) : null, Kind, Card), File);
}
